package com.shopwright.pricing;

/** A quote, or the reason there is none. */
public sealed interface QuoteOutcome {

    record Quoted(Quote quote) implements QuoteOutcome {}

    /** The shop does not deliver this (weight) there by that method; {@code reason} is for the buyer. */
    record Undeliverable(String reason) implements QuoteOutcome {}
}
