package com.shopwright.api;

import com.shopwright.carts.Carts;
import com.shopwright.carts.Item;
import com.shopwright.catalog.Sku;
import com.shopwright.designs.DesignId;
import java.util.Optional;

/** The body of "add this to the cart". */
record LineWish(Item item, int quantity) {

    static LineWish read(Body body) {
        boolean designed = body.has("design");
        Optional<Item> item = designed
                ? body.value("design", text -> new Item.Designed(new DesignId(text)))
                : body.value("sku", text -> new Item.Stocked(new Sku(text)));
        if (designed && body.has("sku")) {
            body.wrong("sku", "send either sku or design, not both");
        }
        Optional<Integer> quantity = body.integer("quantity", 1, Carts.MAX_QUANTITY);
        body.check();
        return new LineWish(item.orElseThrow(), quantity.orElseThrow());
    }

    /** The body of "let it be so many". */
    static int quantity(Body body) {
        Optional<Integer> quantity = body.integer("quantity", 1, Carts.MAX_QUANTITY);
        body.check();
        return quantity.orElseThrow();
    }
}
