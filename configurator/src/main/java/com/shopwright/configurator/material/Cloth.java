package com.shopwright.configurator.material;

/** Textiles and hides that are not plainly woven. All but cane are near white, to be multiplied by a tint. */
final class Cloth {

    static final double MEAN = 0.87;
    static final double CORD = 0.78;

    private Cloth() {}

    /** Pressed fibres, every which way. */
    static Sheet felt() {
        Noise noise = new Noise(41, 160, 160);
        return new Sheet(512, 512, 160, 160, (x, y, dab) -> {
                    double fibres =
                            noise.at(x, y, 1.7, 0.55) + noise.at(x, y, 0.55, 1.7) + 0.6 * noise.at(x, y, 0.8, 0.8);
                    double cloud = noise.octaves(x, y, 10, 10, 3);
                    // Fibres of lighter and darker dye lie about in flakes, which are what is seen from across a room.
                    double flake = noise.at(x, y, 13, 5) + noise.at(x + 31, y, 5, 13);
                    double light = Math.max(0, noise.at(x, y + 17, 4, 2) - 0.35) * 0.5;
                    dab.grey(0.8 + 0.07 * fibres + 0.05 * cloud + 0.05 * flake + light);
                    dab.height = 0.16 * fibres + 0.25 * cloud + 0.2 * flake;
                })
                .averaging(Tone.WHITE.times(MEAN));
    }

    /** Knitted cotton over wool, stitched down in diamonds 8 cm long and 6 cm wide, as mattresses are covered. */
    static Sheet quilt() {
        double along = 320;
        double across = 240;
        Noise noise = new Noise(45, along, across);
        Noise.Layer puckered = noise.layer(9, 9);
        Noise.Layer loose = noise.layer(60, 60);
        Noise.Layer yarn = noise.layer(1.25, 1.25);
        return new Sheet(512, 512, along, across, (x, y, dab) -> {
                    double u = x / along * 4;
                    double v = y / across * 4;
                    double one = Math.abs(Math.IEEEremainder(u + v, 1));
                    double other = Math.abs(Math.IEEEremainder(u - v, 1));
                    // Millimetres to the nearest seam; the seams lie 48 mm apart.
                    double seam = Math.min(one, other) * 48;
                    double puff = 1 - Math.exp(-seam / 8);
                    double pucker = puckered.at(x, y) * Math.exp(-seam / 9);
                    dab.grey(0.76 + 0.12 * puff + 0.04 * pucker + 0.03 * loose.at(x, y) + 0.03 * yarn.at(x, y));
                    dab.height = 5.5 * puff + 0.9 * pucker + 0.1 * yarn.at(x, y);
                })
                .averaging(Tone.WHITE.times(MEAN));
    }

    /** Loops of curled yarn, a few millimetres each. */
    static Sheet boucle() {
        Noise noise = new Noise(43, 160, 160);
        double pitch = 5;
        int count = 32;
        return new Sheet(512, 512, pitch * count, pitch * count, (x, y, dab) -> {
                    double bentX = x + 1.6 * noise.at(x, y, 4, 4);
                    double bentY = y + 1.6 * noise.at(x + 9, y + 5, 4, 4);
                    Cells.Nearest near = Cells.nearest(noise, bentX / pitch, bentY / pitch, count);
                    double bump = Math.sqrt(Math.max(0, 1 - near.distance() * near.distance() / 0.62));
                    double curl = Math.sin(near.distance() * 11 + 5 * near.number() + noise.at(x, y, 1.5, 1.5));
                    double fuzz = noise.at(x, y, 0.66, 0.66);
                    // Loops gather in tufts, which are what is seen from across a room.
                    double tuft = noise.octaves(x, y, 16, 16, 2);
                    dab.grey(0.50
                            + 0.34 * bump
                            + 0.07 * curl
                            + 0.05 * fuzz
                            + 0.06 * (near.number() - 0.5)
                            + 0.10 * tuft);
                    dab.height = 1.5 * bump + 0.25 * curl + 0.18 * fuzz + 1.6 * tuft;
                })
                .averaging(Tone.WHITE.times(MEAN));
    }

    /** Pebbled grain between fine creases, with the cloudy tone of vegetable tanning. */
    static Sheet leather() {
        double pitch = 1.9;
        int count = 84;
        double side = pitch * count;
        Noise noise = new Noise(47, side, side);
        return new Sheet(512, 512, side, side, (x, y, dab) -> {
                    double bentX = x + 0.7 * noise.at(x, y, 2.7, 2.7);
                    double bentY = y + 0.7 * noise.at(x + 7, y + 3, 2.7, 2.7);
                    Cells.Nearest near = Cells.nearest(noise, bentX / pitch, bentY / pitch, count);
                    double crease = Math.min(1, (near.second() - near.distance()) / 0.32);
                    double cloud = noise.octaves(x, y, 32, 32, 4);
                    dab.grey(0.80 + 0.09 * crease + 0.10 * cloud + 0.03 * (near.number() - 0.5));
                    dab.height = 0.14 * crease + 0.05 * noise.at(x, y, 1, 1);
                })
                .averaging(Tone.WHITE.times(MEAN));
    }

    /**
     * A seat of twisted paper cord: pairs of warp cords, the weft pressed close and going over and under the pairs in
     * turn.
     */
    static Sheet cord() {
        double cord = 4;
        int wefts = 40;
        double side = cord * wefts;
        Noise noise = new Noise(53, side, side);
        int pairs = 8;
        double pair = side / pairs;
        return new Sheet(512, 512, side, side, (x, y, dab) -> {
                    int row = (int) Math.floor(y / cord);
                    int block = (int) Math.floor(x / pair);
                    double inPair = x / pair - block;
                    // Four rows of weft go the same way, so that the seat shows small bricks.
                    boolean warpOnTop = (row / 4 + block & 1) == 0 && inPair < 0.42;
                    double across;
                    double along;
                    int strand;
                    double lift;
                    if (warpOnTop) {
                        double two = inPair / 0.21;
                        strand = 500 + block * 2 + (int) two;
                        across = two - Math.floor(two);
                        along = y;
                        lift = 0.75 + 0.35 * Math.sin(Math.PI * ((y / cord / 4) - Math.floor(y / cord / 4)));
                    } else {
                        strand = row;
                        across = y / cord - row;
                        along = x;
                        lift = 0.45 + 0.4 * Math.min(1, Math.abs(inPair - 0.21 - Math.rint(inPair - 0.21)) / 0.30);
                    }
                    double round = Math.sqrt(Math.max(0, 1 - Math.pow(2 * across - 1, 2)));
                    double twist = Math.sin(2 * Math.PI * (along / 5 + across * 0.9));
                    double tone = 0.08 * (noise.number(strand, 3) - 0.5)
                            + 0.05 * noise.lattice(along / side * 12, strand * 1.7, 12, 1 << 20);
                    dab.grey(Math.max(0.1, 0.16 + 0.74 * round * lift + 0.07 * twist * round + tone));
                    dab.height = cord * 0.42 * round * lift + 0.16 * twist * round;
                })
                .averaging(Tone.WHITE.times(CORD));
    }
}
