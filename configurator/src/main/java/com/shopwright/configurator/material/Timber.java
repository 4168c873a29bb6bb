package com.shopwright.configurator.material;

/**
 * Kinds of wood by what makes them recognisable (after Hoadley, "Identifying Wood", 1990), drawn a little stronger than
 * they grow, as catalogues show them.
 */
enum Timber {
    /** Golden brown; rows of open pores, pale ribbons where rays are cut lengthwise. */
    OAK(
            "oak",
            "#BD9763",
            new Growth("#d3b07d", "#745028", 4.4, 0.78, 0.30, 1.6, 0.22),
            new Figure(0.11, 0.22, 0, 0.05, 0, 0),
            new Spread(0.20, 0.05)),
    /** Cream, nearly white, with bold grey-brown arches: pores as open as oak's, but no rays. */
    ASH(
            "ash",
            "#DDCFB6",
            new Growth("#e9dfca", "#a38660", 6.2, 0.62, 0.26, 1.5, 0.22),
            new Figure(0.06, 0, 0, 0.02, 0, 0),
            new Spread(0.13, 0.04)),
    /** Chocolate, with streaks from nearly black to tan. */
    WALNUT(
            "walnut",
            "#66462F",
            new Growth("#8f684a", "#2a170d", 5.2, 0.30, 0.50, 1.6, 0.34),
            new Figure(0.12, 0, 0.20, 0.42, 0.05, 0),
            new Spread(0.30, 0.06)),
    /** Pale and warm: wide soft arches, a satin shimmer across the grain and here and there a short brown fleck. */
    BIRCH(
            "birch",
            "#E2C597",
            new Growth("#efd8ae", "#b17f4a", 9.0, 0, 0.30, 1.6, 0.16),
            new Figure(0.06, 0, 0.22, 0.06, 0.10, 0),
            new Spread(0.09, 0.06)),
    /** Yellow with sharp orange lines and red-brown knots. */
    PINE(
            "pine",
            "#E3BC8A",
            new Growth("#f0d6ab", "#ac6a34", 6.6, 0, 0.66, 1.8, 0.20),
            new Figure(0.05, 0, 0, 0.05, 0, 10),
            new Spread(0.12, 0.05)),
    /** Pinkish tan, even, strewn with short dark dashes. */
    BEECH(
            "beech",
            "#CFA07A",
            new Growth("#deb491", "#8a5233", 6.5, 0, 0.20, 3.0, 0.10),
            new Figure(0.05, 0, 0.85, 0.05, 0.02, 0),
            new Spread(0.08, 0.06)),
    /** Pinkish cream, fine and nearly without figure. */
    MAPLE(
            "maple",
            "#EBCFB5",
            new Growth("#f0e2cf", "#b08c6c", 8.0, 0, 0.14, 6.0, 0.06),
            new Figure(0.035, 0, 0.06, 0.04, 0.09, 0),
            new Spread(0.06, 0.05)),
    /** Red-brown and satiny, with thin darker lines. */
    CHERRY(
            "cherry",
            "#A5663C",
            new Growth("#bd7d50", "#6a3416", 6.0, 0, 0.34, 3.0, 0.26),
            new Figure(0.06, 0, 0.12, 0.14, 0.10, 0),
            new Spread(0.13, 0.06)),
    BLACK_ASH(
            "black-ash",
            "#2E2A27",
            new Growth("#453e38", "#0b0908", 5.4, 1.0, 0.25, 1.4, 0.15),
            new Figure(0.10, 0, 0, 0, 0, 0),
            new Spread(0.06, 0));

    final String word;
    final Tone swatch;
    final Growth growth;
    final Figure figure;
    final Spread spread;

    Timber(String word, String swatch, Growth growth, Figure figure, Spread spread) {
        this.word = word;
        this.swatch = Tone.of(swatch);
        this.growth = growth;
        this.figure = figure;
        this.spread = spread;
    }

    /**
     * The years.
     *
     * @param ring width of one in millimetres
     * @param early how dark the pores of spring are drawn; 0 where they are too fine to be seen
     * @param late how dark the end of the year is
     * @param sharp how suddenly it gets so
     * @param bands how much some years together are darker than others, which is what is left of them from afar
     */
    record Growth(Tone light, Tone dark, double ring, double early, double late, double sharp, double bands) {

        Growth(String light, String dark, double ring, double early, double late, double sharp, double bands) {
            this(Tone.of(light), Tone.of(dark), ring, early, late, sharp, bands);
        }
    }

    /**
     * What else is seen on a face.
     *
     * @param fibre strength of the fine lines along the grain
     * @param rays of the pale ribbons that cross it on quartered boards
     * @param specks of short dark dashes
     * @param streaks of broad darker veins
     * @param flame of the shimmer across the grain
     * @param knots counted on a sheet
     */
    record Figure(double fibre, double rays, double specks, double streaks, double flame, int knots) {}

    /**
     * How boards of it differ.
     *
     * @param tone how much lighter or darker one is than the next
     * @param hue how much redder or yellower
     */
    record Spread(double tone, double hue) {}
}
