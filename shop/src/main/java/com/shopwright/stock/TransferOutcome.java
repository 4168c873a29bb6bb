package com.shopwright.stock;

/** Whether goods could be sent to another location. */
public sealed interface TransferOutcome {

    record Sent() implements TransferOutcome {}

    /** Nothing changed: only so many are free there. What is promised stays where it was promised from. */
    record NotFree(int free) implements TransferOutcome {}
}
