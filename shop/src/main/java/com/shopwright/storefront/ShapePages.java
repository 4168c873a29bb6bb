package com.shopwright.storefront;

import com.shopwright.carts.Cart;
import com.shopwright.carts.CartId;
import com.shopwright.carts.CartLine;
import com.shopwright.carts.CartOutcome;
import com.shopwright.carts.Carts;
import com.shopwright.carts.Item;
import com.shopwright.catalog.Product;
import com.shopwright.designs.Configurations;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.SaveOutcome;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.limits.Limit;
import com.shopwright.storefront.ShapePage.Notice;
import com.shopwright.web.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Products that buyers shape: the form, its saved designs, and the way into the cart. */
@Controller
class ShapePages {

    private static final String FORM_TOKEN = "formToken";

    private final ShapeBench bench;
    private final Configurations configurations;
    private final ShapeDrawing drawing;
    private final ShapeReopening reopening;
    private final Carts carts;
    private final CartCookie cookie;
    private final CartPages cartPages;
    private final Brakes brakes;

    ShapePages(
            ShapeBench bench,
            Configurations configurations,
            ShapeDrawing drawing,
            ShapeReopening reopening,
            Carts carts,
            CartCookie cookie,
            CartPages cartPages,
            Brakes brakes) {
        this.bench = bench;
        this.configurations = configurations;
        this.drawing = drawing;
        this.reopening = reopening;
        this.carts = carts;
        this.cookie = cookie;
        this.cartPages = cartPages;
        this.brakes = brakes;
    }

    /**
     * The form as the address has it. What a browser without scripts sends holds the form's token and every control: it is
     * shown at an address that holds neither, so that it can be shared and the token is left in no history.
     */
    ModelAndView show(
            Product product,
            MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        brakes.count(Limit.CONFIGURATIONS, request);
        Fitted fitted = bench.fitted(product, ShapeWish.of(parameters));
        if (parameters.containsKey(FORM_TOKEN)) {
            return SeeOther.to(fitted.address().sent(fitted.wish(), fitted.shape()));
        }
        if (request.getHeader("HX-Request") != null && fitted.wish().asked().isEmpty()) {
            response.setHeader("HX-Push-Url", fitted.here());
        }
        return page(fitted, Optional.empty(), false);
    }

    /** A design by its code, or by the hash that a cart or an order knows it by; with an ending it is one of its files. */
    @GetMapping("/products/{slug}/designs/{design:[^.]+}")
    ModelAndView design(
            @PathVariable String slug,
            @PathVariable String design,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        brakes.count(Limit.CONFIGURATIONS, request);
        Product product = bench.product(slug);
        return switch (reopening.open(
                product.slug(),
                design,
                bench.fitted(product, ShapeWish.of(given)).configurator())) {
            case ShapeReopening.Reopened(var _, var code, var _)
            when code.isPresent() && !code.get().equals(design) ->
                SeeOther.to("/products/" + product.slug() + "/designs/" + code.get());
            case ShapeReopening.Reopened(var choices, var _, var notice) ->
                page(bench.fitted(product, ShapeWish.of(given).with(choices)), notice, false);
            case ShapeReopening.Refused(Notice notice) -> {
                ModelAndView page = page(bench.fitted(product, ShapeWish.of(given)), Optional.of(notice), false);
                page.setStatus(HttpStatus.NOT_FOUND);
                yield page;
            }
        };
    }

    @PostMapping("/products/{slug}/cart")
    ModelAndView add(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response) {
        brakes.count(Limit.DESIGNS, request);
        Fitted fitted = bench.fitted(bench.product(slug), ShapeWish.of(given));
        if (!fitted.shape().misfits().isEmpty() || !fitted.shape().complete()) {
            return refused(fitted, "Nothing is in the cart yet: something is missing or cannot be.");
        }
        if (!fitted.shape().changes().isEmpty()) {
            return refused(
                    fitted,
                    "Nothing is in the cart yet: not all of your choices go together, so we changed some. Look at them"
                            + " and add it again.");
        }
        int pieces;
        try {
            pieces = CartPages.piecesToBuy(fitted.wish().quantity());
        } catch (InvalidInput input) {
            return refused(fitted, Sentences.of(input.remedy()));
        }
        return switch (configurations.save(
                fitted.product().slug(), fitted.shape().configuration().choices())) {
            case SaveOutcome.Saved(DesignId id, var _) -> intoCart(fitted, id, pieces, request, response);
            case SaveOutcome.NotMadeToOrder _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case SaveOutcome.NotUnderstood _, SaveOutcome.Incomplete _, SaveOutcome.Contradictory _ ->
                refused(fitted, "Nothing is in the cart yet: the product has changed this very moment.");
        };
    }

    private ModelAndView intoCart(
            Fitted fitted, DesignId design, int pieces, HttpServletRequest request, HttpServletResponse response) {
        Cart cart = cookie.cartOrNew(request, response);
        Item item = new Item.Designed(design);
        Optional<CartLine> replaced = fitted.wish().line().flatMap(id -> line(cart, id));
        if (replaced.isPresent() && replaced.get().item().equals(item)) {
            return cartPages.answer(
                    cart.id(), carts.change(cart.id(), replaced.get().id(), pieces));
        }
        CartOutcome added = carts.add(cart.id(), item, pieces);
        return cartPages.answer(cart.id(), replaced.isPresent() ? without(cart.id(), replaced.get(), added) : added);
    }

    /** The line that was changed goes when its successor is there. */
    private CartOutcome without(CartId cart, CartLine replaced, CartOutcome added) {
        return switch (added) {
            case CartOutcome.Changed _ -> carts.remove(cart, replaced.id());
            case CartOutcome.Refused refused -> refused;
        };
    }

    private static Optional<CartLine> line(Cart cart, UUID id) {
        return cart.lines().stream().filter(line -> line.id().equals(id)).findFirst();
    }

    private ModelAndView refused(Fitted fitted, String why) {
        ModelAndView page = page(fitted, Optional.of(drawing.refusal(fitted, why)), true);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Fitted fitted, Optional<Notice> notice, boolean insisting) {
        return new ModelAndView("storefront/shape", "page", drawing.draw(fitted, notice, insisting));
    }
}
