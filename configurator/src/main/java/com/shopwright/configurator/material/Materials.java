package com.shopwright.configurator.material;

import java.util.SortedSet;
import java.util.TreeSet;

/** The library of materials. */
public final class Materials {

    private static final SortedSet<String> NAMES = new TreeSet<>(java.util.List.of(
            "ash",
            "beech",
            "birch",
            "black-ash",
            "boucle",
            "brass",
            "cane",
            "cord",
            "cork",
            "cotton",
            "enamel",
            "felt",
            "glass",
            "gold",
            "leather",
            "linen",
            "linoleum",
            "mirror",
            "oak",
            "opal",
            "paint",
            "pine",
            "plastic",
            "plywood",
            "powder",
            "rubber",
            "slate",
            "steel",
            "stoneware",
            "veneer",
            "walnut",
            "wool"));
    private static final SortedSet<String> FINISHES = new TreeSet<>(
            java.util.List.of("brushed", "gloss", "lacquer", "lit", "matt", "oil", "polished", "raw", "soap"));

    private Materials() {}

    /** What a model may write behind {@code material:}. */
    public static SortedSet<String> names() {
        return NAMES;
    }

    /** What a model may write behind {@code finish:}. */
    public static SortedSet<String> finishes() {
        return FINISHES;
    }
}
