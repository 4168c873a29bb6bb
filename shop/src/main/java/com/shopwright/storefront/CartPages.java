package com.shopwright.storefront;

import com.shopwright.carts.Cart;
import com.shopwright.carts.CartId;
import com.shopwright.carts.CartOutcome;
import com.shopwright.carts.Carts;
import com.shopwright.carts.Item;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.web.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The cart: look, add, change, remove. */
@Controller
class CartPages {
    private final Carts carts;
    private final CartCookie cookie;
    private final CartDrawing drawing;

    CartPages(Carts carts, CartCookie cookie, CartDrawing drawing) {
        this.carts = carts;
        this.cookie = cookie;
        this.drawing = drawing;
    }

    @GetMapping("/cart")
    ModelAndView cart(HttpServletRequest request) {
        return page(cookie.cart(request), Optional.empty());
    }

    @PostMapping("/cart/lines")
    ModelAndView add(
            @RequestParam String sku,
            @RequestParam(defaultValue = "1") String quantity,
            HttpServletRequest request,
            HttpServletResponse response) {
        Cart cart = cookie.cartOrNew(request, response);
        try {
            Item item = new Item.Stocked(new Sku(sku));
            return answer(cart.id(), carts.add(cart.id(), item, pieces(quantity)));
        } catch (InvalidInput input) {
            return refused(cart.id(), input.remedy());
        }
    }

    @PostMapping("/cart/lines/{line}")
    ModelAndView change(@PathVariable UUID line, @RequestParam String quantity, HttpServletRequest request) {
        return inCart(request, cart -> {
            try {
                int wanted = pieces(quantity);
                return answer(cart, wanted == 0 ? carts.remove(cart, line) : carts.change(cart, line, wanted));
            } catch (InvalidInput input) {
                return refused(cart, input.remedy());
            }
        });
    }

    @PostMapping("/cart/lines/{line}/remove")
    ModelAndView remove(@PathVariable UUID line, HttpServletRequest request) {
        return inCart(request, cart -> answer(cart, carts.remove(cart, line)));
    }

    private ModelAndView inCart(HttpServletRequest request, Function<CartId, ModelAndView> change) {
        return cookie.id(request).map(change).orElseGet(CartPages::backToCart);
    }

    ModelAndView answer(CartId cart, CartOutcome outcome) {
        return switch (outcome) {
            case CartOutcome.Changed _ -> backToCart();
            case CartOutcome.Refused refusal ->
                switch (refusal.reason()) {
                    case UNKNOWN_CART, UNKNOWN_LINE, ALREADY_ORDERED -> backToCart();
                    case UNKNOWN_ITEM, INVALID_QUANTITY, TOO_MANY_LINES, UNDELIVERABLE ->
                        refused(cart, refusal.remedy());
                };
        };
    }

    private ModelAndView refused(CartId cart, String remedy) {
        ModelAndView page = page(carts.find(cart), Optional.of(Sentences.of(remedy)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Optional<Cart> cart, Optional<String> notice) {
        return new ModelAndView("storefront/cart", "page", drawing.draw(cart, notice));
    }

    static ModelAndView backToCart() {
        return SeeOther.to("/cart");
    }

    static int pieces(String text) {
        try {
            int wanted = Integer.parseInt(text.strip());
            if (wanted >= 0 && wanted <= Carts.MAX_QUANTITY) {
                return wanted;
            }
        } catch (NumberFormatException notANumber) {
            throw quantityRefused();
        }
        throw quantityRefused();
    }

    /** Where 0 does not mean to take it out. */
    static int piecesToBuy(String text) {
        int wanted = pieces(text);
        if (wanted == 0) {
            throw quantityRefused();
        }
        return wanted;
    }

    private static InvalidInput quantityRefused() {
        return new InvalidInput("quantity", "enter a quantity from 1 to " + Carts.MAX_QUANTITY);
    }
}
