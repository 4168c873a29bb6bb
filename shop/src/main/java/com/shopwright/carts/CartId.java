package com.shopwright.carts;

import com.shopwright.kernel.InvalidInput;
import java.util.UUID;

/** Names a cart; who knows it may use it, so it is unguessable. The order made of a cart takes the same id. */
public record CartId(UUID value) {

    public static CartId parse(String text) {
        try {
            return new CartId(UUID.fromString(text));
        } catch (IllegalArgumentException notAUuid) {
            throw new InvalidInput("cart", "a cart id is what POST /api/v1/carts answered");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
