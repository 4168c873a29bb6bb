package com.shopwright.storefront;

import com.shopwright.carts.Cart;
import com.shopwright.carts.CartId;
import com.shopwright.carts.CartOutcome;
import com.shopwright.carts.Carts;
import com.shopwright.carts.Checkout;
import com.shopwright.carts.Item;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import com.shopwright.orders.Answer;
import com.shopwright.orders.IdempotencyKey;
import com.shopwright.orders.Intake;
import com.shopwright.orders.KeyUse;
import com.shopwright.orders.OrderId;
import com.shopwright.orders.Orders;
import com.shopwright.orders.PlaceOrder;
import com.shopwright.orders.PlaceOutcome;
import com.shopwright.payments.PaymentMethod;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The checkout: one page from cart to order. */
@Controller
class CheckoutPages {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Carts carts;
    private final CartCookie cookie;
    private final Intake intake;
    private final Orders orders;
    private final CheckoutDrawing drawing;
    private final CartDrawing cartDrawing;

    CheckoutPages(
            Carts carts,
            CartCookie cookie,
            Intake intake,
            Orders orders,
            CheckoutDrawing drawing,
            CartDrawing cartDrawing) {
        this.carts = carts;
        this.cookie = cookie;
        this.intake = intake;
        this.orders = orders;
        this.drawing = drawing;
        this.cartDrawing = cartDrawing;
    }

    @GetMapping("/checkout")
    ModelAndView checkout(HttpServletRequest request) {
        return cookie.cart(request)
                .filter(cart -> !cart.lines().isEmpty())
                .map(cart -> page(cart, new CheckoutForm(Map.of()), Optional.empty(), HttpStatus.OK))
                .orElseGet(CartPages::backToCart);
    }

    /** Quotes anew for another country or delivery method; nothing is checked or kept yet. */
    @PostMapping("/checkout/preview")
    ModelAndView preview(@RequestParam Map<String, String> values) {
        CheckoutForm form = new CheckoutForm(values);
        return cart(form)
                .filter(cart -> !cart.ordered() && !cart.lines().isEmpty())
                .map(cart -> page(cart, form, Optional.empty(), HttpStatus.OK))
                .orElseGet(CartPages::backToCart);
    }

    @PostMapping("/checkout")
    ModelAndView place(
            @RequestParam Map<String, String> values, HttpServletRequest request, HttpServletResponse response) {
        CheckoutForm form = new CheckoutForm(values);
        Optional<Cart> found = cart(form);
        if (found.isEmpty() || found.get().lines().isEmpty()) {
            return CartPages.backToCart();
        }
        Cart cart = found.get();
        if (cart.ordered()) {
            return toOrder(cart.id(), request, response);
        }
        Optional<Checkout> checkout = form.read();
        Optional<PaymentMethod> method = form.paymentMethod();
        if (checkout.isEmpty() || method.isEmpty()) {
            return page(cart, form, Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (carts.checkOut(cart.id(), checkout.get())) {
            case CartOutcome.Changed changed -> order(changed.cart(), form, method.get(), request, response);
            case CartOutcome.Refused refusal
            when refusal.reason() == CartOutcome.Reason.ALREADY_ORDERED -> toOrder(cart.id(), request, response);
            case CartOutcome.Refused refusal -> {
                form.refuse(refusal.field(), refusal.remedy());
                yield page(cart, form, Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private ModelAndView order(
            Cart cart,
            CheckoutForm form,
            PaymentMethod method,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<IdempotencyKey> key = key(form);
        Optional<Money> expected = expected(form, cart);
        if (key.isEmpty() || expected.isEmpty()) {
            return page(cart, form, Optional.of("Look at the total once more, then order."), HttpStatus.CONFLICT);
        }
        PlaceOrder wish = new PlaceOrder(cart.id(), key.get(), method, Optional.empty(), expected);
        return switch (intake.place(wish)) {
            case PlaceOutcome.Placed placed -> {
                Answer answer =
                        placed.answer().orElseGet(() -> intake.await(placed.id(), key.get(), KeyUse.PLACING, PATIENCE));
                cookie.forget(request, response);
                yield answer.redirect()
                        .map(URI::toString)
                        .map(SeeOther::to)
                        .orElseGet(() -> SeeOther.to(OrderAddress.of(placed.number(), placed.key())));
            }
            case PlaceOutcome.AlreadyOrdered _, PlaceOutcome.KeyReused _ -> toOrder(cart.id(), request, response);
            case PlaceOutcome.UnknownCart _ -> CartPages.backToCart();
            case PlaceOutcome.Incomplete incomplete -> {
                form.refuse(incomplete.field(), incomplete.remedy());
                yield page(cart, form, Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case PlaceOutcome.MethodNotOffered _ -> {
                form.refuse("payment", "choose one of these ways to pay");
                yield page(cart, form, Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case PlaceOutcome.PriceChanged _ ->
                page(
                        cart,
                        form,
                        Optional.of("The total changed for this address or delivery. Nothing was ordered yet:"
                                + " please look at the new total, then order."),
                        HttpStatus.CONFLICT);
            case PlaceOutcome.SoldOut soldOut -> soldOut(cart, soldOut);
            case PlaceOutcome.Busy _ ->
                page(
                        cart,
                        form,
                        Optional.of("Many people are ordering at this moment. Nothing was ordered yet: please"
                                + " press the button again in a few seconds."),
                        HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private ModelAndView soldOut(Cart cart, PlaceOutcome.SoldOut soldOut) {
        String sentence = soldOut.lines().stream()
                .map(line -> name(cart, line.item()) + ": you wanted " + line.requested() + ", "
                        + (line.available() == 0 ? "none is left" : line.available() + " left"))
                .collect(Collectors.joining("; ", "Somebody was faster, so nothing was ordered. ", "."));
        ModelAndView page = new ModelAndView(
                "storefront/cart", "page", cartDrawing.draw(carts.find(cart.id()), Optional.of(sentence)));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static String name(Cart cart, Item item) {
        return cart.lines().stream()
                .filter(line -> line.item().equals(item))
                .map(line -> line.name())
                .findFirst()
                .orElse("One of these");
    }

    private ModelAndView page(Cart cart, CheckoutForm form, Optional<String> notice, HttpStatus status) {
        ModelAndView page = new ModelAndView("storefront/checkout", "page", drawing.draw(cart, form, notice));
        page.setStatus(status);
        return page;
    }

    /** Whoever knows the cart's id made the order, so they may have its link again. */
    private ModelAndView toOrder(CartId cart, HttpServletRequest request, HttpServletResponse response) {
        cookie.forget(request, response);
        return orders.find(new OrderId(cart.value()))
                .map(order -> SeeOther.to(OrderAddress.of(order.number(), order.key())))
                .orElseGet(CartPages::backToCart);
    }

    /** The cart that the page was drawn for, also after the browser was given a new one. */
    private Optional<Cart> cart(CheckoutForm form) {
        return CartCookie.parse(form.value("cart")).flatMap(carts::find);
    }

    private static Optional<IdempotencyKey> key(CheckoutForm form) {
        try {
            return Optional.of(new IdempotencyKey(form.value("key")));
        } catch (InvalidInput tamperedWith) {
            return Optional.empty();
        }
    }

    private static Optional<Money> expected(CheckoutForm form, Cart cart) {
        try {
            return Optional.of(new Money(
                    Long.parseLong(form.value("expectedTotal")), cart.total().currency()));
        } catch (NumberFormatException tamperedWith) {
            return Optional.empty();
        }
    }
}
