package com.shopwright.storefront;

import com.shopwright.carts.Cart;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.PaymentTerms;
import com.shopwright.payments.Payments;
import com.shopwright.pricing.Country;
import com.shopwright.pricing.DeliveryMethod;
import com.shopwright.pricing.Pricing;
import com.shopwright.storefront.CheckoutPage.CountryChoice;
import com.shopwright.storefront.CheckoutPage.DeliveryChoice;
import com.shopwright.storefront.CheckoutPage.PaymentChoice;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the checkout into words. */
@Component
class CheckoutDrawing {
    private final Pricing pricing;
    private final Payments payments;
    private final Quoting quoting;
    private final CartDrawing carts;
    private final Ids ids;
    private final Words words;

    CheckoutDrawing(Pricing pricing, Payments payments, Quoting quoting, CartDrawing carts, Ids ids, Words words) {
        this.pricing = pricing;
        this.payments = payments;
        this.quoting = quoting;
        this.carts = carts;
        this.ids = ids;
        this.words = words;
    }

    CheckoutPage draw(Cart cart, CheckoutForm form, Optional<String> notice) {
        CheckoutQuote quote = quoting.quote(cart, country(form), form.value("deliveryMethod"));
        return new CheckoutPage(
                cart.id().toString(),
                ids.next().toString(),
                form,
                countries(quote.country()),
                quote.methods().stream()
                        .map(method -> delivery(method, quote.method(), cart))
                        .toList(),
                paymentChoices(form, quote.total().currency()),
                carts.draw(Optional.of(cart), Optional.empty()).lines(),
                Sums.of(
                        words,
                        "Delivery to " + words.country(quote.country()),
                        quote.subtotal(),
                        quote.discount(),
                        quote.delivery(),
                        quote.tax(),
                        quote.total()),
                quote.chosen().flatMap(method -> when(cart, method)),
                quote.total().amount(),
                notice);
    }

    private Country country(CheckoutForm form) {
        try {
            return new Country(form.value("country"));
        } catch (InvalidInput notChosenYet) {
            return pricing.home();
        }
    }

    /** Home first, the others by name. */
    private List<CountryChoice> countries(Country chosen) {
        Country home = pricing.home();
        return pricing.destinations().stream()
                .map(country -> new CountryChoice(country.code(), words.country(country), country.equals(chosen)))
                .sorted(Comparator.comparing(
                                (CountryChoice choice) -> !choice.code().equals(home.code()))
                        .thenComparing(CountryChoice::name))
                .toList();
    }

    private DeliveryChoice delivery(DeliveryMethod method, String chosen, Cart cart) {
        return new DeliveryChoice(
                method.id(),
                method.name(),
                method.description(),
                method.price().isZero() ? "free" : words.money(method.price()),
                when(cart, method),
                method.id().equals(chosen));
    }

    private Optional<String> when(Cart cart, DeliveryMethod method) {
        return cart.promise(method).map(words::dates);
    }

    private List<PaymentChoice> paymentChoices(CheckoutForm form, Currency currency) {
        List<PaymentTerms> offered = payments.offers(currency);
        Optional<PaymentMethod> chosen = form.paymentMethod()
                .filter(method ->
                        offered.stream().anyMatch(terms -> terms.method().equals(method)))
                .or(() -> offered.stream().map(PaymentTerms::method).findFirst());
        return offered.stream()
                .map(terms -> PaymentWords.choice(terms, chosen.equals(Optional.of(terms.method()))))
                .toList();
    }
}
