package com.shopwright.configurator.material;

/**
 * Woven cane with its eight-sided holes: two strands up and two across in every half inch, and one along each diagonal.
 * Pierced: alpha is 0 in the holes.
 */
final class Cane {

    private static final double PITCH = 12.7;
    private static final int HOLES = 8;
    private static final double STRAND = 2.1;
    static final Tone NATURAL = Tone.of("#E6CF9F");

    private Cane() {}

    static Sheet sheet() {
        Noise noise = new Noise(59, PITCH * HOLES, PITCH * HOLES);
        return new Sheet(512, 512, PITCH * HOLES, PITCH * HOLES, (x, y, dab) -> paint(noise, x, y, dab))
                .averaging(NATURAL);
    }

    private static void paint(Noise noise, double x, double y, Sheet.Dab dab) {
        double u = x / PITCH;
        double v = y / PITCH;
        dab.solid = 0;
        dab.height = 0;
        dab.colour(NATURAL);
        // Beside the strands' pairs at ± a fifth of the pitch run the diagonals through the middle of the holes'
        // corners.
        lay(noise, x, y, Math.IEEEremainder(u, 1) * PITCH - 1.35, y, (int) Math.round(u) * 4, 0.2, dab);
        lay(noise, x, y, Math.IEEEremainder(u, 1) * PITCH + 1.35, y, (int) Math.round(u) * 4 + 1, 0.2, dab);
        lay(noise, x, y, Math.IEEEremainder(v, 1) * PITCH - 1.35, x, (int) Math.round(v) * 4 + 2, 0.5, dab);
        lay(noise, x, y, Math.IEEEremainder(v, 1) * PITCH + 1.35, x, (int) Math.round(v) * 4 + 3, 0.5, dab);
        double d1 = Math.IEEEremainder(u + v + 0.5, 1) * PITCH / Math.sqrt(2);
        double d2 = Math.IEEEremainder(u - v + 0.5, 1) * PITCH / Math.sqrt(2);
        lay(noise, x, y, d1, x - y, Math.floorMod((int) Math.round(u + v + 0.5), HOLES) + 100, 0.8, dab);
        lay(noise, x, y, d2, x + y, Math.floorMod((int) Math.round(u - v + 0.5), HOLES) + 200, 1.0, dab);
    }

    /** One strand over those laid before. */
    private static void lay(
            Noise noise, double x, double y, double across, double along, int strand, double level, Sheet.Dab dab) {
        double half = STRAND / 2;
        double off = Math.abs(across) / half;
        if (off >= 1) {
            return;
        }
        double round = Math.sqrt(1 - off * off);
        double weave = 0.25 * Math.sin(Math.PI * along / PITCH * 2 + strand * Math.PI);
        double height = 0.35 * round + 0.45 * level + weave;
        if (height < dab.height && dab.solid > 0) {
            return;
        }
        dab.solid = 1;
        dab.height = height;
        double fibre = noise.at(x, y, 0.5, 0.5);
        double tone = (0.60 + 0.40 * round) * (0.85 + 0.15 * height)
                + 0.05 * fibre
                + 0.08 * (noise.number(strand & 31, 9) - 0.5);
        dab.colour(NATURAL.times(tone));
    }
}
