package com.shopwright.configurator.material;

import java.util.Optional;

/**
 * What a material's word stands for, before tint and finish.
 *
 * @param sheet name of its texture, or empty for an even colour
 * @param relief whether the sheet's heights show
 * @param mean what the texture's colours come to on average
 * @param own the colour that it has where a model says no tint
 */
record Kind(
        Family family,
        String sheet,
        boolean relief,
        Tone mean,
        Tone own,
        double roughness,
        double coat,
        double opacity) {

    /** How tints and finishes work on it. */
    enum Family {
        /** Oiled unless it says otherwise; a tint stains it. */
        WOOD,
        /** Woven, felted or tanned; a tint dyes it. */
        CLOTH,
        /** Reflects in its own colour; a tint shifts that without making it dark. */
        METAL,
        /** Everything that takes its colour from pigment. */
        PIGMENT,
        GLASS
    }

    static Kind wood(String sheet, Tone swatch) {
        return new Kind(Family.WOOD, sheet, false, swatch.times(Boards.HEADROOM), swatch, 0.55, 0, 1);
    }

    static Kind cloth(String sheet, double mean, String own, double roughness) {
        return new Kind(Family.CLOTH, sheet, true, Tone.WHITE.times(mean), Tone.of(own), roughness, 0, 1);
    }

    static Kind metal(Tone own, double roughness) {
        return new Kind(Family.METAL, "brushed", true, Tone.WHITE.times(Ground.BRUSHED), own, roughness, 0, 1);
    }

    static Kind pigment(String sheet, double mean, String own, double roughness, double coat) {
        return new Kind(Family.PIGMENT, sheet, true, Tone.WHITE.times(mean), Tone.of(own), roughness, coat, 1);
    }

    Optional<Texture> colourTexture() {
        return sheet.isEmpty() || sheet.equals("peel") ? Optional.empty() : Optional.of(Library.colour(sheet));
    }

    Optional<Texture> reliefTexture() {
        return relief && !sheet.isEmpty() ? Library.relief(sheet) : Optional.empty();
    }
}
