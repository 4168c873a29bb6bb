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

    /** Plain stand-in until textures come. */
    public static Material of(com.shopwright.configurator.scene.Surface s) {
        String tint = s.tint().isEmpty() ? "#C9A66B" : s.tint();
        int rgb = Integer.parseInt(tint.substring(1), 16);
        return new Material(
                s.material() + tint + s.finish(),
                lin(rgb >> 16 & 255),
                lin(rgb >> 8 & 255),
                lin(rgb & 255),
                s.material().equals("glass") ? 0.1 : 1,
                s.finish().equals("gloss") ? 0.15 : s.material().equals("steel") ? 0.3 : 0.55,
                s.material().equals("steel") || s.material().equals("brass") ? 1 : 0,
                s.finish().equals("lacquer") ? 1 : 0,
                s.finish().equals("lit") ? 1 : 0,
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                false);
    }

    /** The texture of that name, for whoever serves them one by one; empty if the library has none. */
    public static java.util.Optional<Texture> texture(String name) {
        return java.util.Optional.empty(); // no stand-in has one
    }

    private static double lin(int v) {
        double c = v / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
