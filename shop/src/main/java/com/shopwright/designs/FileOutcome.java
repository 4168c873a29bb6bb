package com.shopwright.designs;

/** What became of the wish for a file. */
public sealed interface FileOutcome {

    record Made(DesignFile file) implements FileOutcome {}

    /** The model does not say what the product looks like. */
    record NothingToSee() implements FileOutcome {}

    /** Too many are being made right now; try again in a few seconds. */
    record Busy() implements FileOutcome {}
}
