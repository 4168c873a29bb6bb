package com.shopwright.storefront;

import com.shopwright.carts.Cart;
import com.shopwright.carts.CartId;
import com.shopwright.carts.Carts;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.web.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which cart this browser fills: its unguessable id in a cookie, so that a guest needs no account. */
@Component
class CartCookie {
    private static final String NAME = "cart";
    private static final Duration KEPT = Duration.ofDays(30);

    private final Carts carts;
    private final Cookies cookies;

    CartCookie(Carts carts, Cookies cookies) {
        this.carts = carts;
        this.cookies = cookies;
    }

    /** The browser's cart, unless it has none or that one was ordered. */
    Optional<Cart> cart(HttpServletRequest request) {
        return id(request).flatMap(carts::find).filter(cart -> !cart.ordered());
    }

    Cart cartOrNew(HttpServletRequest request, HttpServletResponse response) {
        return cart(request).orElseGet(() -> {
            Cart fresh = carts.create();
            cookies.set(request, response, NAME, fresh.id().toString(), KEPT);
            return fresh;
        });
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        cookies.clear(request, response, NAME);
    }

    Optional<CartId> id(HttpServletRequest request) {
        return cookies.get(request, NAME).flatMap(CartCookie::parse);
    }

    static Optional<CartId> parse(String text) {
        try {
            return Optional.of(CartId.parse(text));
        } catch (InvalidInput tamperedWith) {
            return Optional.empty();
        }
    }
}
