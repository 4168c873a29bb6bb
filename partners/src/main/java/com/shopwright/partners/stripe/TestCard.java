package com.shopwright.partners.stripe;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a card does, by the numbers of Stripe's page on testing. Numbers that are not listed behave like {@link #OK}. */
enum TestCard {
    OK(null, false),
    DECLINED(Decline.GENERIC, false),
    INSUFFICIENT_FUNDS(Decline.INSUFFICIENT_FUNDS, false),
    LOST(Decline.LOST, false),
    STOLEN(Decline.STOLEN, false),
    EXPIRED(Decline.EXPIRED, false),
    WRONG_CVC(Decline.CVC, false),
    PROCESSING_ERROR(Decline.PROCESSING, false),
    CHALLENGE(null, true),
    CHALLENGE_THEN_DECLINED(Decline.GENERIC, true),
    DISPUTED_AS_FRAUD(null, false),
    DISPUTED_AS_NOT_RECEIVED(null, false),
    REFUND_FAILS(null, false);

    private static final Map<String, TestCard> SPECIAL = Map.ofEntries(
            Map.entry("4000000000000002", DECLINED),
            Map.entry("4000000000009995", INSUFFICIENT_FUNDS),
            Map.entry("4000000000009987", LOST),
            Map.entry("4000000000009979", STOLEN),
            Map.entry("4000000000000069", EXPIRED),
            Map.entry("4000000000000127", WRONG_CVC),
            Map.entry("4000000000000119", PROCESSING_ERROR),
            Map.entry("4000002500003155", CHALLENGE),
            Map.entry("4000002760003184", CHALLENGE),
            Map.entry("4000000000003220", CHALLENGE),
            Map.entry("4000000000003063", CHALLENGE),
            Map.entry("4000008400001629", CHALLENGE_THEN_DECLINED),
            Map.entry("4000000000000259", DISPUTED_AS_FRAUD),
            Map.entry("4000000000002685", DISPUTED_AS_NOT_RECEIVED),
            Map.entry("4000000000005126", REFUND_FAILS));

    private final @Nullable Decline decline;
    private final boolean challenges;

    TestCard(@Nullable Decline decline, boolean challenges) {
        this.decline = decline;
        this.challenges = challenges;
    }

    static TestCard of(String number) {
        return SPECIAL.getOrDefault(number, OK);
    }

    boolean challenges() {
        return challenges;
    }

    /** What its bank says once nothing else is in the way; empty if it pays. */
    Optional<Decline> decline() {
        return Optional.ofNullable(decline);
    }

    /** The reason of the dispute that follows every payment with it. */
    Optional<String> dispute() {
        return switch (this) {
            case DISPUTED_AS_FRAUD -> Optional.of("fraudulent");
            case DISPUTED_AS_NOT_RECEIVED -> Optional.of("product_not_received");
            default -> Optional.empty();
        };
    }
}
