package com.shopwright.storefront;

import java.util.List;
import java.util.Optional;

/**
 * The part of the order page that is drawn anew while the order moves.
 *
 * @param tone {@code good}, {@code wait} or {@code bad}
 * @param poll where to ask for the next drawing; empty once nothing more will happen
 * @param dates when it should be at the door
 * @param bank where the buyer goes on with the payment
 * @param cancel where the buyer takes the order back, while that is possible
 */
public record OrderLive(
        String headline,
        String explanation,
        String tone,
        Optional<String> poll,
        Optional<String> dates,
        List<Stage> stages,
        Optional<String> bank,
        Optional<Retry> retry,
        Optional<HowToPay> howToPay,
        List<Moment> timeline,
        List<Attempt> payments,
        List<Parcel> parcels,
        Optional<String> cancel) {

    /** One of the five steps from order to door. {@code current} is the latest that is done. */
    public record Stage(String name, boolean done, boolean current) {}

    /** @param key the idempotency key of this form */
    public record Retry(String action, String key, String amount, List<CheckoutPage.PaymentChoice> methods) {}

    /** What the buyer needs to know to pay where there is no page to go to. */
    public record HowToPay(List<Fact> facts) {}

    public record Fact(String name, String value) {}

    public record Moment(
            String icon,
            String tone,
            String step,
            Optional<String> detail,
            String who,
            String time,
            Optional<String> took) {}

    public record Attempt(String method, String state, String tone, String amount) {}

    /** @param carrierPage where the carrier shows the way of the parcel */
    public record Parcel(
            String name,
            String state,
            String tone,
            List<String> contents,
            Optional<String> carrier,
            Optional<String> tracking,
            Optional<String> carrierPage) {}
}
