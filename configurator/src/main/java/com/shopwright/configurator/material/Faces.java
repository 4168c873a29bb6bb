package com.shopwright.configurator.material;

/** How dark the face of a board is at a place: by the time of the year it grew in, and by all that crosses the years. */
final class Faces {

    private final Timber.Growth growth;
    private final Timber.Figure figure;
    private final Noise noise;
    private final Noise.Layer pore;
    private final Noise.Layer finePore;
    private final Noise.Layer fibre;
    private final Noise.Layer hair;
    private final Noise.Layer ribbon;
    private final Noise.Layer dash;
    private final Noise.Layer speck;
    private final Noise.Layer vein;
    private final Noise.Layer fineVein;
    private final Noise.Layer ripple;
    private final Noise.Layer patch;

    Faces(Noise noise, Timber timber) {
        this.noise = noise;
        growth = timber.growth;
        figure = timber.figure;
        pore = noise.layer(9, 0.9);
        finePore = noise.layer(5, 0.7);
        fibre = noise.layer(90, 1.6);
        hair = noise.layer(32, 0.7);
        ribbon = noise.layer(4, 12);
        dash = noise.layer(16, 0.8);
        speck = noise.layer(5.2, 1.05);
        vein = noise.layer(320, 26);
        fineVein = noise.layer(140, 9);
        ripple = noise.layer(18, 90);
        patch = noise.layer(110, 60);
    }

    /** How dark a place is by its time of the year. */
    double year(double years, double x, double y) {
        int which = (int) Math.floor(years);
        double p = years - which;
        double strength = 0.55 + 0.9 * noise.number(which, 77);
        double dark =
                growth.bands() * noise.lattice(years / 2.6, 0.5, 1 << 20, 1 << 20) + growth.late() * strength * late(p);
        if (growth.early() == 0) {
            return dark;
        }
        // Ring-porous: rows of open pores at the beginning of the year, drawn out along the grain.
        double row = Boards.smooth(0, 0.08, p) * (1 - Boards.smooth(0.22, 0.55, p));
        if (row == 0) {
            return dark;
        }
        double pores = pore.at(x, y) + 0.6 * finePore.at(x, y);
        return dark + growth.early() * row * (0.35 + 0.9 * Boards.smooth(-0.1, 0.55, pores)) * (0.6 + 0.4 * strength);
    }

    private double late(double p) {
        return p < 0.3 ? 0 : Math.pow(p, growth.sharp() * 1.5) * (1 - Boards.smooth(0.96, 1, p));
    }

    /** What crosses the years. */
    double figure(double x, double y, boolean quartered) {
        double dark = figure.fibre() * (fibre.at(x, y) + 0.7 * hair.at(x, y));
        if (figure.rays() > 0) {
            dark += rays(x, y, quartered);
        }
        if (figure.specks() > 0) {
            dark += figure.specks() * Boards.smooth(0.42, 0.62, speck.at(x, y)) * 0.7;
        }
        if (figure.streaks() > 0) {
            dark += figure.streaks() * (vein.at(x, y) + 0.5 * fineVein.at(x, y));
        }
        if (figure.flame() > 0) {
            dark += figure.flame() * ripple.at(x + 0.35 * y, y) * (0.55 + 0.8 * patch.at(x, y));
        }
        return dark;
    }

    /** Where a board is quartered they are pale ribbons across the grain, elsewhere thin dark lines along it. */
    private double rays(double x, double y, boolean quartered) {
        if (!quartered) {
            return 0.6 * figure.rays() * Boards.smooth(0.45, 0.75, dash.at(x, y));
        }
        return -1.5 * figure.rays() * Boards.smooth(0.34, 0.6, ribbon.at(x + 0.3 * y, y));
    }
}
