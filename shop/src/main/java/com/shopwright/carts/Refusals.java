package com.shopwright.carts;

import com.shopwright.carts.CartOutcome.Reason;
import com.shopwright.carts.CartOutcome.Refused;
import java.util.Optional;
import java.util.UUID;

/** Why a cart is not changed: the field as the API spells it, and the remedy as a clause for the buyer. */
final class Refusals {

    private Refusals() {}

    static Refused unknownCart() {
        return new Refused(Reason.UNKNOWN_CART, "cart", "this cart does not exist; start a new one");
    }

    static Refused ordered() {
        return new Refused(Reason.ALREADY_ORDERED, "cart", "this cart was ordered already; start a new one");
    }

    static Optional<Refused> unknownLine(StoredCart cart, UUID line) {
        return when(
                cart.line(line).isEmpty(),
                Reason.UNKNOWN_LINE,
                "line",
                "this line is not in the cart any more; look at the cart again");
    }

    static Optional<Refused> quantity(int quantity) {
        return when(
                quantity < 1 || quantity > Carts.MAX_QUANTITY,
                Reason.INVALID_QUANTITY,
                "quantity",
                "order 1 to " + Carts.MAX_QUANTITY + " pieces of one item");
    }

    /** @param goods empty if the item is not one that can be bought */
    static Optional<Refused> add(StoredCart cart, Item item, int quantity, Optional<Goods> goods) {
        int there = cart.line(Goods.kept(item, goods))
                .map(StoredCart.Line::quantity)
                .orElse(0);
        return quantity(quantity)
                .or(() -> when(goods.isEmpty(), Reason.UNKNOWN_ITEM, field(item), unknown(item)))
                .or(() -> goods.flatMap(Goods::remark)
                        .filter(Remark::blocking)
                        .map(remark -> new Refused(Reason.UNKNOWN_ITEM, field(item), remark.clause())))
                .or(() -> when(
                        there + quantity > Carts.MAX_QUANTITY,
                        Reason.INVALID_QUANTITY,
                        "quantity",
                        "a cart takes at most " + Carts.MAX_QUANTITY + " pieces of one item, and " + there
                                + " are in this one already"))
                .or(() -> when(
                        there == 0 && cart.lines().size() >= Carts.MAX_LINES,
                        Reason.TOO_MANY_LINES,
                        field(item),
                        "a cart takes at most " + Carts.MAX_LINES
                                + " different items; order these first, or take one out"));
    }

    /** @param reached the shop delivers to that country, so it is the way of delivery that does not fit */
    static Refused undeliverable(String reason, boolean reached) {
        return new Refused(
                Reason.UNDELIVERABLE, reached ? "deliveryMethod" : "shippingAddress.country", clause(reason));
    }

    /** Refusals end without a full stop: who shows one sets it. */
    private static String clause(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String unknown(Item item) {
        return switch (item) {
            case Item.Stocked stocked -> "we do not sell " + stocked.sku() + "; choose a SKU of the catalogue";
            case Item.Designed designed -> "this design does not exist; save it first";
        };
    }

    private static String field(Item item) {
        return switch (item) {
            case Item.Stocked stocked -> "sku";
            case Item.Designed designed -> "design";
        };
    }

    private static Optional<Refused> when(boolean wrong, Reason reason, String field, String remedy) {
        return wrong ? Optional.of(new Refused(reason, field, remedy)) : Optional.empty();
    }
}
