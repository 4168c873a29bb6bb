package com.shopwright.configurator.material;

/**
 * Kinds of wood by what makes them recognisable.
 *
 * <p>Growth: {@code ring} is the width of a year in millimetres; {@code early} how dark the pores of spring are
 * drawn, {@code late} how dark the end of the year is, {@code sharp} how suddenly it gets so. {@code fibre} is the
 * strength of the fine lines along the grain, {@code rays} of the pale flecks that cross it, {@code specks} of short
 * dark dashes, {@code streaks} of broad darker veins; {@code knots} are counted on a sheet.
 */
enum Timber {
    OAK("oak", "#C8A776", "#dcc093", "#8c6a42", 3.4, 0.85, 0.35, 1.6, 0.10, 0.30, 0.0, 0.05, 0),
    ASH("ash", "#D9C7A3", "#e6d8b8", "#a98757", 4.6, 0.80, 0.22, 1.4, 0.08, 0.0, 0.0, 0.03, 0),
    WALNUT("walnut", "#5B4030", "#7a5a43", "#24150e", 4.6, 0.30, 0.70, 1.6, 0.13, 0.0, 0.25, 0.30, 0),
    BIRCH("birch", "#E3D2AF", "#ecdcbb", "#c39a68", 6.0, 0.0, 0.30, 5.0, 0.07, 0.0, 0.06, 0.10, 0),
    PINE("pine", "#E2C79B", "#efd8ae", "#b87a42", 6.0, 0.0, 0.95, 2.2, 0.06, 0.0, 0.0, 0.05, 9),
    BEECH("beech", "#D3AB84", "#dcb690", "#9a6544", 5.5, 0.0, 0.22, 4.0, 0.05, 0.0, 0.75, 0.05, 0),
    BLACK_ASH("black-ash", "#2E2A27", "#403a35", "#120f0d", 4.6, 0.95, 0.25, 1.4, 0.10, 0.0, 0.0, 0.0, 0);

    final String word;
    final Tone swatch;
    final Tone light;
    final Tone dark;
    final double ring;
    final double early;
    final double late;
    final double sharp;
    final double fibre;
    final double rays;
    final double specks;
    final double streaks;
    final int knots;

    Timber(
            String word,
            String swatch,
            String light,
            String dark,
            double ring,
            double early,
            double late,
            double sharp,
            double fibre,
            double rays,
            double specks,
            double streaks,
            int knots) {
        this.word = word;
        this.swatch = Tone.of(swatch);
        this.light = Tone.of(light);
        this.dark = Tone.of(dark);
        this.ring = ring;
        this.early = early;
        this.late = late;
        this.sharp = sharp;
        this.fibre = fibre;
        this.rays = rays;
        this.specks = specks;
        this.streaks = streaks;
        this.knots = knots;
    }
}
