package com.shopwright.storefront;

import com.shopwright.carts.Address;
import com.shopwright.carts.Checkout;
import com.shopwright.carts.Email;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.pricing.Country;
import com.shopwright.web.Sentences;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a buyer typed into the checkout, and what is wrong with it: one sentence per field, named as the form names it. */
public final class CheckoutForm {
    private static final String API_PREFIX = "shippingAddress.";

    private final Map<String, String> values;
    private final Map<String, String> errors = new LinkedHashMap<>();

    CheckoutForm(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    public String value(String field) {
        return values.getOrDefault(field, "").strip();
    }

    /** Empty if the field is well. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /** Field to sentence, in the form's order, for the summary at its head. */
    public Map<String, String> errors() {
        return errors;
    }

    void refuse(String field, String remedy) {
        String own = field.startsWith(API_PREFIX) ? field.substring(API_PREFIX.length()) : field;
        errors.putIfAbsent(own, Sentences.of(remedy));
    }

    /** What it says as values, or empty with {@link #errors()} filled. */
    Optional<Checkout> read() {
        Optional<Email> email = parse(() -> new Email(value("email")));
        require("name", "enter the name of who receives the parcel");
        require("line1", "enter street and house number");
        require("postalCode", "enter the postal code");
        require("city", "enter the town or city");
        Optional<Country> country = parse(() -> new Country(value("country")));
        require("deliveryMethod", "choose how it should be delivered");
        if (paymentMethod().isEmpty()) {
            refuse("payment", "choose how you want to pay");
        }
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        Optional<Address> address = country.flatMap(known -> parse(() -> address(known)));
        return email.flatMap(known -> address.map(place -> new Checkout(known, place, value("deliveryMethod"))));
    }

    Optional<PaymentMethod> paymentMethod() {
        try {
            return Optional.of(new PaymentMethod(value("payment")));
        } catch (InvalidInput notChosen) {
            return Optional.empty();
        }
    }

    private Address address(Country country) {
        return new Address(
                value("name"),
                value("line1"),
                optional("line2"),
                value("city"),
                value("postalCode"),
                optional("region"),
                country);
    }

    private Optional<String> optional(String field) {
        return Optional.of(value(field)).filter(text -> !text.isEmpty());
    }

    private void require(String field, String remedy) {
        if (value(field).isEmpty()) {
            refuse(field, remedy);
        }
    }

    private <T> Optional<T> parse(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (InvalidInput input) {
            refuse(input.field(), input.remedy());
            return Optional.empty();
        }
    }
}
