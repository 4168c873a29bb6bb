package com.shopwright.configurator.material;

/**
 * Paints boards as they are sawn: each stave is a plane through a trunk of its own, so that the years show as arches
 * where it runs through the middle and as straight lines where it does not. The sheet is 1280 mm long and 640 mm
 * wide; along the grain a pixel is 2.5 mm, across 0.6 mm, since wood changes quickly only across.
 */
final class Boards {

    static final double LENGTH = 1280;
    static final double WIDTH = 640;
    /** Lighter than the swatch, so that soap can be paler than oil with a factor of at most 1. */
    static final double HEADROOM = 1.2;

    private final Timber timber;
    private final Noise noise;
    private final Stave[] staves;
    private final boolean matched;
    private final double[][] knots;

    /** Where the trunk's middle lies beside and below a stave, and how much that changes along it. */
    private record Stave(
            double start, double width, double beside, double below, double swing, double tone, int seed) {}

    private Boards(Timber timber, boolean matched, double... widths) {
        this.timber = timber;
        noise = new Noise(timber.ordinal() * 31 + widths.length, LENGTH, WIDTH);
        staves = new Stave[widths.length];
        this.matched = matched;
        double start = 0;
        for (int i = 0; i < widths.length; i++) {
            double side = noise.number(i, 1) * 2 - 1;
            boolean plain = i % 2 == 0;
            staves[i] = new Stave(
                    start,
                    widths[i],
                    plain ? side * widths[i] * 0.2 : Math.copySign(widths[i] * (0.8 + noise.number(i, 2)), side),
                    plain ? 24 + 12 * noise.number(i, 3) : 10 + 30 * noise.number(i, 3),
                    plain ? 17 + 9 * noise.number(i, 4) : 5,
                    (noise.number(i, 5) - 0.5) * 0.22,
                    i);
            start += widths[i];
        }
        knots = new double[timber.knots][];
        for (int i = 0; i < knots.length; i++) {
            knots[i] = new double[] {
                LENGTH * (i + 0.2 + 0.6 * noise.number(i, 11)) / knots.length,
                20 + noise.number(i, 12) * (WIDTH - 40),
                4.5 + 6 * noise.number(i, 13)
            };
        }
    }

    /** Glued from staves of 74 to 108 mm. */
    static Sheet glued(Timber timber) {
        return new Boards(timber, false, 92, 108, 80, 98, 74, 102, 86).sheet();
    }

    /** Leaves of veneer from one flitch, opened like a book: each is its neighbour's mirror image. */
    static Sheet leaf(Timber timber) {
        return new Boards(timber, true, 160).sheet();
    }

    private Sheet sheet() {
        return new Sheet(512, 1024, LENGTH, WIDTH, this::paint).averaging(timber.swatch.times(HEADROOM));
    }

    private void paint(double x, double across, Sheet.Dab dab) {
        double y = matched ? Math.abs(Math.IEEEremainder(across, 2 * staves[0].width)) : across;
        int k = 0;
        while (k < staves.length - 1 && y >= staves[k].start + staves[k].width) {
            k++;
        }
        Stave stave = staves[k];
        double mine = x + stave.seed * 391;
        double around = mine / LENGTH;
        double wave = noise.at(mine, y, 420, 80) * 5 + noise.at(mine, y, 80, 20) * 0.8;
        double off = y - stave.start - stave.width / 2 - stave.beside + wave;
        double below = stave.below
                + stave.swing * noise.lattice(around * 3 + 0.37, stave.seed * 3.7, 3, 1 << 20)
                + stave.swing * 0.5 * noise.lattice(around * 5, stave.seed * 5.3 + 0.5, 5, 1 << 20);
        double years = Math.hypot(off, below) / timber.ring + 0.35 * noise.at(mine, y, 160, 10);
        double knot = 0;
        double heart = 0;
        for (double[] at : knots) {
            double du = Math.IEEEremainder(x - at[0], LENGTH);
            double dv = Math.IEEEremainder(y - at[1], WIDTH);
            if (Math.abs(dv) > 40 || Math.abs(du) > 160) {
                continue;
            }
            double e = Math.hypot(du / 1.25, dv) / at[2];
            years += 3.2 * Math.exp(-e * e / 9) * Math.exp(-Math.abs(du) / 60);
            knot = Math.max(knot, 1 - smooth(0.75, 1.15, e + 0.12 * noise.at(x, y, 4, 4)));
            heart = Math.max(heart, knot * (0.6 + 0.4 * Math.cos(e * 14)));
        }
        double dark = year(years, x, y) + figure(x, y);
        dark = dark * (1 - knot) + knot * (0.75 + 0.35 * heart);
        double tone = 1 + stave.tone * (timber == Timber.BLACK_ASH ? 0.4 : 1);
        double t = Math.max(-0.25, Math.min(1.25, dark));
        dab.colour(timber.light.mixed(timber.dark, t).times(tone));
        seam(stave, y, dab);
        dab.red = Math.max(0, dab.red);
        dab.green = Math.max(0, dab.green);
        dab.blue = Math.max(0, dab.blue);
    }

    /** How dark a place is by its time of the year. */
    private double year(double years, double x, double y) {
        int which = (int) Math.floor(years);
        double p = years - which;
        double strength = 0.55 + 0.9 * noise.number(which, 77);
        double late = timber.late * strength * Math.pow(p, timber.sharp * 1.5) * (1 - smooth(0.96, 1, p));
        if (timber.early == 0) {
            return late;
        }
        // Ring-porous: rows of open pores at the beginning of the year, drawn out along the grain.
        double row = smooth(0, 0.08, p) * (1 - smooth(0.22, 0.55, p));
        double pores = noise.at(x, y, 9, 0.9) + 0.6 * noise.at(x, y, 5, 0.7);
        return late + timber.early * row * (0.35 + 0.9 * smooth(-0.1, 0.55, pores)) * (0.6 + 0.4 * strength);
    }

    private double figure(double x, double y) {
        double fibre = noise.at(x, y, 90, 1.6) + 0.7 * noise.at(x, y, 32, 0.7);
        double dark = timber.fibre * fibre;
        if (timber.rays > 0) {
            // Seen from their side the rays of oak are pale flecks across the grain, a few millimetres wide.
            double fleck = noise.at(x, y, 13, 2.2) + 0.5 * noise.at(x, y, 26, 7);
            dark -= timber.rays * smooth(0.52, 0.85, fleck);
            double line = noise.at(x, y, 16, 0.8);
            dark += 0.5 * timber.rays * smooth(0.5, 0.75, line);
        }
        if (timber.specks > 0) {
            double speck = noise.at(x, y, 5.2, 1.05);
            dark += timber.specks * smooth(0.42, 0.62, speck) * 0.7;
        }
        if (timber.streaks > 0) {
            double vein = noise.at(x, y, 320, 26) + 0.5 * noise.at(x, y, 140, 9);
            dark += timber.streaks * vein;
        }
        return dark;
    }

    /** The joint between two staves: a hair of shadow. */
    private void seam(Stave stave, double y, Sheet.Dab dab) {
        double from = y - stave.start;
        double to = stave.start + stave.width - y;
        if (Math.min(from, to) < 0.32 && !matched) {
            dab.red *= 0.86;
            dab.green *= 0.85;
            dab.blue *= 0.84;
        }
    }

    private static double smooth(double from, double to, double x) {
        double t = Math.min(1, Math.max(0, (x - from) / (to - from)));
        return t * t * (3 - 2 * t);
    }
}
