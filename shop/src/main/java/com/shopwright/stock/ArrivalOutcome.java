package com.shopwright.stock;

/** What became of the news that a transfer arrived. */
public sealed interface ArrivalOutcome {

    /** It is there now, or was before. */
    record Arrived() implements ArrivalOutcome {}

    record UnknownTransfer() implements ArrivalOutcome {}

    /** More arrived than were sent, which cannot be: count the shelf instead. */
    record MoreThanSent(int sent) implements ArrivalOutcome {}
}
