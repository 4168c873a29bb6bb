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
    private final Cut cut;
    private final Knots knots;
    private final Faces faces;
    private final Noise.Layer drift;
    private final Noise.Layer tremble;
    private final Noise.Layer waver;
    private final Noise.Layer lean;
    private final Noise.Layer wide;
    private final Noise.Layer wavy;

    /** How the trunk becomes a sheet. */
    private enum Cut {
        /** Sawn into boards that are glued edge to edge. */
        GLUED,
        /** Sliced into leaves of veneer, each with arches of its own. */
        SLICED,
        /** Peeled round and round: the knife runs in and out of the years, which lie wide and wavy. */
        PEELED
    }

    /** Where the trunk's middle lies beside and below a stave, and how much that changes along it. */
    private record Stave(
            double start,
            double width,
            double beside,
            double below,
            double swing,
            double tone,
            double hue,
            boolean quartered,
            int seed) {}

    private Boards(Timber timber, Cut cut, double... widths) {
        this.timber = timber;
        noise = new Noise(timber.ordinal() * 31 + widths.length, LENGTH, WIDTH);
        drift = noise.layer(420, 80);
        tremble = noise.layer(80, 20);
        waver = noise.layer(160, 10);
        lean = noise.layer(640, 46);
        this.cut = cut;
        wide = noise.layer(640, 128);
        wavy = noise.layer(256, 49);
        staves = new Stave[widths.length];
        double start = 0;
        for (int i = 0; i < widths.length; i++) {
            staves[i] = stave(i, start, widths[i]);
            start += widths[i];
        }
        knots = new Knots(noise, timber.figure.knots());
        faces = new Faces(noise, timber);
    }

    private Stave stave(int i, double start, double width) {
        double side = noise.number(i, 1) * 2 - 1;
        boolean plain = cut != Cut.GLUED || i % 3 != 1;
        return new Stave(
                start,
                width,
                plain ? side * width * 0.2 : Math.copySign(width * (0.8 + noise.number(i, 2)), side),
                plain ? 24 + 12 * noise.number(i, 3) : 10 + 30 * noise.number(i, 3),
                plain ? 17 + 9 * noise.number(i, 4) : 5,
                // Light and dark ones in turn: chance alone may lay all light ones side by side.
                (cut == Cut.GLUED ? 1 : 0.3)
                        * ((i % 2 == 0 ? 0.5 : -0.5) * (0.4 + 0.6 * noise.number(i, 5))
                                + 0.3 * (noise.number(i, 7) - 0.5)),
                noise.number(i, 6) - 0.5,
                !plain,
                i);
    }

    /** Glued from staves of 76 to 128 mm. */
    static Sheet glued(Timber timber) {
        return new Boards(timber, Cut.GLUED, 112, 96, 128, 84, 118, 102).sheet();
    }

    /** Leaves of veneer as wide as half a door, no two alike. */
    static Sheet leaf(Timber timber) {
        return new Boards(timber, Cut.SLICED, 236, 188, 216).sheet();
    }

    /** The face of plywood: one leaf without end. */
    static Sheet peeled(Timber timber) {
        return new Boards(timber, Cut.PEELED, WIDTH).sheet();
    }

    private Sheet sheet() {
        return new Sheet(512, 1024, LENGTH, WIDTH, this::paint).averaging(timber.swatch.times(HEADROOM));
    }

    private void paint(double x, double y, Sheet.Dab dab) {
        int k = 0;
        while (k < staves.length - 1 && y >= staves[k].start + staves[k].width) {
            k++;
        }
        Stave stave = staves[k];
        double mine = (x + stave.seed * 391) % LENGTH;
        double years = years(stave, mine, y);
        Knots.Knot knot = knots.near(x, y);
        years += knot.bend();
        double dark = faces.year(years, x, y) + faces.figure(mine, y, stave.quartered);
        dark = dark * (1 - knot.solid()) + knot.solid() * (0.75 + 0.35 * knot.heart());
        Tone colour = timber.growth.light().mixed(timber.growth.dark(), Math.max(-0.25, Math.min(1.25, dark)));
        double tone = 1 + timber.spread.tone() * stave.tone + 0.5 * timber.spread.tone() * lean.at(mine, y);
        double hue = timber.spread.hue() * stave.hue;
        double seam = seam(stave, y);
        dab.red = Math.max(0, colour.red() * tone * (1 + hue) * seam);
        dab.green = Math.max(0, colour.green() * tone * seam);
        dab.blue = Math.max(0, colour.blue() * tone * (1 - hue) * seam);
    }

    /** How many years lie between a place and the middle of the trunk. */
    private double years(Stave stave, double x, double y) {
        if (cut == Cut.PEELED) {
            return 9 + 4.2 * wide.at(x, y) + 1.1 * wavy.at(x, y) + 0.10 * waver.at(x, y);
        }
        double around = x / LENGTH;
        double off = y - stave.start - stave.width / 2 - stave.beside + drift.at(x, y) * 5 + tremble.at(x, y) * 0.8;
        double below = stave.below
                + stave.swing * noise.lattice(around * 3 + 0.37, stave.seed * 3.7, 3, 1 << 20)
                + stave.swing * 0.5 * noise.lattice(around * 5, stave.seed * 5.3 + 0.5, 5, 1 << 20);
        return Math.sqrt(off * off + below * below) / timber.growth.ring() + 0.35 * waver.at(x, y);
    }

    /** The joint between two staves: a hair of shadow. */
    private double seam(Stave stave, double y) {
        double edge = Math.min(y - stave.start, stave.start + stave.width - y);
        return edge < 0.32 && cut != Cut.PEELED ? cut == Cut.GLUED ? 0.84 : 0.9 : 1;
    }

    static double smooth(double from, double to, double x) {
        double t = Math.min(1, Math.max(0, (x - from) / (to - from)));
        return t * t * (3 - 2 * t);
    }
}
