package com.shopwright.pricing;

/** A quote, or the reason there is none. */
public sealed interface QuoteOutcome {

    record Quoted(Quote quote) implements QuoteOutcome {}

    /**
     * The shop does not deliver this (weight) there by that method.
     *
     * @param reason one or two sentences for the buyer
     * @param goods what the goods alone cost meanwhile, taxed as at the destination, or as at home if it is unknown
     */
    record Undeliverable(String reason, Quote goods) implements QuoteOutcome {}
}
