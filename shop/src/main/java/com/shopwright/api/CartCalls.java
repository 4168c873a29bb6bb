package com.shopwright.api;

import com.shopwright.carts.Cart;
import com.shopwright.carts.CartId;
import com.shopwright.carts.CartOutcome;
import com.shopwright.carts.Carts;
import com.shopwright.limits.ClientAddress;
import com.shopwright.limits.Limit;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Carts and checkouts; every call but the delivery methods answers the cart. */
@RestController
@RequestMapping(path = ApiPaths.V1 + "/carts", produces = MediaType.APPLICATION_JSON_VALUE)
class CartCalls {
    private final Carts carts;
    private final CartRefusals refusals;
    private final Brakes brakes;

    CartCalls(Carts carts, CartRefusals refusals, Brakes brakes) {
        this.carts = carts;
        this.refusals = refusals;
        this.brakes = brakes;
    }

    @PostMapping
    ResponseEntity<CartDocument> create(Body body, HttpServletRequest request) {
        body.check();
        brakes.count(Limit.CARTS, ClientAddress.of(request));
        Cart cart = carts.create();
        return ResponseEntity.created(URI.create(ApiPaths.V1 + "/carts/" + cart.id()))
                .body(CartDocument.of(cart));
    }

    @GetMapping("/{id}")
    CartDocument cart(@PathVariable("id") String id) {
        return CartDocument.of(find(ApiPaths.cart(id)));
    }

    @PostMapping("/{id}/lines")
    CartDocument add(@PathVariable("id") String id, Body body) {
        CartId cart = ApiPaths.cart(id);
        LineWish wish = LineWish.read(body);
        return answer(cart, carts.add(cart, wish.item(), wish.quantity()));
    }

    @PutMapping("/{id}/lines/{lineId}")
    CartDocument change(@PathVariable("id") String id, @PathVariable("lineId") String lineId, Body body) {
        CartId cart = ApiPaths.cart(id);
        return answer(cart, carts.change(cart, ApiPaths.line(lineId), LineWish.quantity(body)));
    }

    @DeleteMapping("/{id}/lines/{lineId}")
    CartDocument remove(@PathVariable("id") String id, @PathVariable("lineId") String lineId) {
        CartId cart = ApiPaths.cart(id);
        return answer(cart, carts.remove(cart, ApiPaths.line(lineId)));
    }

    @GetMapping("/{id}/delivery-methods")
    Listing<DeliveryMethodDocument> deliveryMethods(@PathVariable("id") String id) {
        return Listing.whole(carts.deliveryMethods(find(ApiPaths.cart(id))).stream()
                .map(DeliveryMethodDocument::of)
                .toList());
    }

    @PutMapping("/{id}/checkout")
    CartDocument checkOut(@PathVariable("id") String id, Body body) {
        CartId cart = ApiPaths.cart(id);
        return answer(cart, carts.checkOut(cart, CheckoutWish.read(body)));
    }

    private Cart find(CartId id) {
        return carts.find(id).orElseThrow(() -> CartRefusals.unknownCart(id));
    }

    private CartDocument answer(CartId cart, CartOutcome outcome) {
        return switch (outcome) {
            case CartOutcome.Changed changed -> CartDocument.of(changed.cart());
            case CartOutcome.Refused refused -> throw refusals.of(cart, refused);
        };
    }
}
