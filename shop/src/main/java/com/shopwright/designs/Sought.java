package com.shopwright.designs;

/** What became of the search for a design by what names it. */
public sealed interface Sought {

    record Found(Blueprint blueprint) implements Sought {}

    /** In words for whoever asked. */
    record Unknown(String problem, String remedy) implements Sought {}
}
