package com.shopwright.storefront;

import com.shopwright.kernel.Actor;
import com.shopwright.orders.Step;
import java.util.EnumSet;
import java.util.Set;

/** How the shop speaks of an order's steps. */
final class OrderWords {
    private static final Set<Step> BAD =
            EnumSet.of(Step.PAYMENT_DECLINED, Step.REFUND_REFUSED, Step.EXPIRED, Step.CANCELLED, Step.PART_CANCELLED);
    private static final Set<Step> WAIT = EnumSet.of(
            Step.PAYMENT_ACTION_REQUIRED,
            Step.PAYMENT_UNKNOWN,
            Step.PAYMENT_LAPSES,
            Step.BACKORDERED,
            Step.PROMISE_BROKEN,
            Step.PARKED,
            Step.IN_REVIEW,
            Step.REVIEW_REMINDED,
            Step.PROMISE_MOVED);

    private OrderWords() {}

    static String tone(Step step) {
        return BAD.contains(step) ? "bad" : WAIT.contains(step) ? "wait" : "good";
    }

    static String icon(Step step) {
        return switch (step) {
            case PLACED -> "bag";
            case STOCK_HELD -> "shelf";
            case PAYMENT_STARTED,
                    PAYMENT_ACTION_REQUIRED,
                    PAYMENT_AUTHORISED,
                    PAYMENT_CAPTURED,
                    PAYMENT_RECEIVED,
                    PAYMENT_REFUNDED,
                    REFUND_AGREED,
                    REFUND_REFUSED -> "card";
            case PAYMENT_UNKNOWN,
                    PAYMENT_LAPSES,
                    BACKORDERED,
                    PROMISE_BROKEN,
                    PROMISE_MOVED,
                    PARKED,
                    IN_REVIEW,
                    REVIEW_REMINDED -> "clock";
            case PAYMENT_DECLINED, EXPIRED, CANCELLED, PART_CANCELLED -> "cross";
            case CONFIRMED, APPROVED, LINK_RENEWED, SETTLED_BY_HAND -> "check";
            case SUPPLIER_ORDERED, SUPPLIER_CONFIRMED -> "factory";
            case GOODS_ARRIVED, PICKED, PACKED -> "box";
            case DISPATCH_REQUESTED -> "list";
            case SHIPPED, DELIVERY_CHANGED -> "truck";
            case DELIVERED -> "home";
        };
    }

    static String who(Actor actor, String shop) {
        return switch (actor.name()) {
            case "buyer" -> "you";
            case "shop" -> shop;
            case "bank" -> "the bank";
            case "warehouse" -> "the warehouse";
            case "owner" -> shop + ", in person";
            default -> actor.name().startsWith("supplier-") ? "the supplier" : actor.name();
        };
    }
}
