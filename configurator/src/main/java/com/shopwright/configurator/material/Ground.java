package com.shopwright.configurator.material;

/** Metals, stones and coatings: surfaces that were ground, split, fired or poured. */
final class Ground {

    static final double MEAN = 0.87;
    static final double BRUSHED = 0.86;
    static final Tone PLIES = Tone.of("#C09A68");

    private Ground() {}

    /** Fine scratches along the grain; near white. */
    static Sheet brushed() {
        Noise noise = new Noise(61, 256, 128);
        return new Sheet(256, 512, 256, 128, (x, y, dab) -> {
                    double line =
                            noise.at(x, y, 43, 0.5) + 0.7 * noise.at(x, y, 16, 0.26) + 0.4 * noise.at(x, y, 128, 4);
                    dab.grey(0.88 + 0.055 * line);
                    dab.height = 0.016 * line;
                })
                .averaging(Tone.WHITE.times(BRUSHED));
    }

    /** The skin of powder coat and of sprayed paint: only a relief, of shallow dimples. */
    static Sheet peel() {
        Noise noise = new Noise(67, 96, 96);
        return new Sheet(
                256,
                256,
                96,
                96,
                (x, y, dab) -> dab.height = 0.030 * noise.at(x, y, 1.6, 1.6) + 0.02 * noise.at(x, y, 3, 3));
    }

    /** Split by hand: terraces with crisp, wandering edges, and the fine grain of the bed. */
    static Sheet slate() {
        Noise noise = new Noise(71, 280, 280);
        return new Sheet(512, 512, 280, 280, (x, y, dab) -> {
                    double bed = 2.6 * noise.octaves(x, y, 140, 93, 6);
                    double step = Math.floor(bed);
                    double edge = smooth(0.82, 1, bed - step);
                    double terrace = (step + edge) * 0.5;
                    double grain = noise.at(x, y, 1.1, 0.8) + 0.7 * noise.at(x, y, 2.6, 1.7);
                    double ripple = noise.octaves(x, y, 24, 9, 3);
                    double lit = edge > 0 && edge < 1 ? 0.10 : 0;
                    dab.grey(Math.max(0.2, 0.8 + 0.035 * terrace + 0.05 * ripple + 0.055 * grain + lit));
                    dab.height = 0.55 * terrace + 0.10 * grain + 0.28 * ripple;
                })
                .averaging(Tone.WHITE.times(MEAN));
    }

    /** Glaze over clay: it is thin on the rings that the thrower's fingers left, and iron specks come through. */
    static Sheet stoneware() {
        Noise noise = new Noise(73, 240, 240);
        return new Sheet(512, 512, 240, 240, (x, y, dab) -> {
                    double cloud = noise.octaves(x, y, 60, 60, 5);
                    double ring = noise.at(x, y, 13, 240) + 0.5 * noise.at(x, y, 6, 120);
                    Cells.Nearest near = Cells.nearest(noise, x / 8, y / 8, 30);
                    double size = 0.03 + 0.13 * Math.pow(near.number(), 3);
                    double speck = near.distance() < size ? 1 - 0.3 * near.number() : 0;
                    dab.colour(Tone.WHITE
                            .times(0.84 + 0.07 * cloud + 0.045 * ring)
                            .mixed(new Tone(0.13, 0.08, 0.05), 0.8 * speck));
                    dab.height = 0.18 * noise.octaves(x, y, 30, 12, 2) + 0.5 * ring;
                })
                .averaging(Tone.WHITE.times(MEAN));
    }

    /** Marbled: streaks of slightly different tone, rolled in one direction. */
    static Sheet linoleum() {
        Noise noise = new Noise(79, 640, 640);
        return new Sheet(512, 512, 640, 640, (x, y, dab) -> {
                    double bend = noise.octaves(x, y, 160, 80, 3);
                    double streak = noise.octaves(x + bend * 44, y + bend * 20, 40, 10, 3);
                    double fleck = noise.at(x, y, 2.5, 2.5);
                    dab.grey(0.83 + 0.085 * streak + 0.03 * fleck);
                })
                .averaging(Tone.WHITE.times(MEAN));
    }

    /** Pressed granules with dark bark between them. */
    static Sheet cork() {
        Noise noise = new Noise(83, 160, 160);
        Tone light = Tone.of("#CFA374");
        Tone dark = Tone.of("#6E4526");
        return new Sheet(512, 512, 160, 160, (x, y, dab) -> {
                    double bentX = x / 4 + 0.4 * noise.at(x, y, 3.2, 3.2);
                    double bentY = y / 4 + 0.4 * noise.at(x + 16, y + 25, 3.2, 3.2);
                    Cells.Nearest near = Cells.nearest(noise, bentX, bentY, 40);
                    double edge = 1 - Math.min(1, (near.second() - near.distance()) / 0.16);
                    double bark = near.number() > 0.88 ? 0.6 : 0;
                    double pore = 0.12 * noise.at(x, y, 0.66, 0.66);
                    dab.colour(light.times(0.82 + 0.36 * near.number())
                            .mixed(dark, Math.max(0, Math.min(1, 0.35 * edge + bark + pore))));
                    dab.height = -0.12 * edge;
                })
                .averaging(Tone.of("#BE9468"));
    }

    /**
     * The edge of plywood: sheets in turn along the grain, which stay light, and across it, whose cut ends drink oil and
     * turn brown. Sheets are drawn twice as thick as they are peeled, or none would be seen from across a room.
     */
    static Sheet plies() {
        double ply = 2.8;
        int count = 10;
        Noise noise = new Noise(89, 320, ply * count);
        Tone face = Tone.of("#F0DDB8");
        Tone end = Tone.of("#A0703F");
        return new Sheet(256, 128, 320, ply * count, (x, y, dab) -> {
                    int which = (int) (y / ply);
                    double in = y / ply - which;
                    boolean across = (which & 1) == 1;
                    double fibre = across ? noise.at(x, y, 2.5, 0.5) : noise.at(x, y, 20, 0.33);
                    double glue = in < 0.12 ? 0.5 : 0;
                    dab.colour((across ? end : face)
                            .times(1 + 0.10 * fibre + 0.1 * (noise.number(which, 2) - 0.5))
                            .mixed(Tone.of("#5b3b20"), glue));
                })
                .averaging(PLIES);
    }

    private static double smooth(double from, double to, double x) {
        double t = Math.min(1, Math.max(0, (x - from) / (to - from)));
        return t * t * (3 - 2 * t);
    }
}
