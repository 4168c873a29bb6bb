package com.shopwright.stock;

/** Whether goods could be written off. */
public sealed interface ScrapOutcome {

    /** They are gone; promises that leaves uncovered wait for new goods. */
    record Scrapped() implements ScrapOutcome {}

    /** Nothing changed: only so many are on hand. */
    record NotThere(int onHand) implements ScrapOutcome {}
}
