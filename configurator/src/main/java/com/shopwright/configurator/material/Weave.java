package com.shopwright.configurator.material;

/**
 * Woven cloth: yarns of a pitch, each with a tone and a thickness of its own that change along it, one over the other
 * by the rule of the weave. Painted near white, to be multiplied by a tint.
 *
 * @param pitch distance of the yarns in millimetres
 * @param yarns along each side of the sheet; even
 * @param twill whether the floats step to the side (two over, two under) instead of plain over and under
 * @param slub how uneven the yarns are, 0–1
 * @param melange how much fibres of different tone are mixed
 * @param nap height of the fibres that stand out, in millimetres
 */
record Weave(String name, double pitch, int yarns, boolean twill, double slub, double melange, double nap) {

    static final double MEAN = 0.87;
    static final Weave LINEN = new Weave("linen", 1.25, 160, false, 1.0, 0.25, 0.05);
    static final Weave COTTON = new Weave("cotton", 0.8, 160, false, 0.25, 0.1, 0.02);
    static final Weave WOOL = new Weave("wool", 1.9, 96, true, 0.35, 1.0, 0.25);

    Sheet sheet() {
        double side = pitch * yarns;
        Noise noise = new Noise(name.hashCode(), side, side);
        return new Sheet(512, 512, side, side, (x, y, dab) -> paint(noise, x, y, dab))
                .averaging(Tone.WHITE.times(MEAN));
    }

    private void paint(Noise noise, double x, double y, Sheet.Dab dab) {
        double wobble = 0.12 * slub;
        double wx = x / pitch + wobble * noise.at(x, y, 8 * pitch, 3 * pitch);
        double wy = y / pitch + wobble * noise.at(x + 5, y, 4 * pitch, 8 * pitch);
        int column = Math.floorMod((int) Math.floor(wx), yarns);
        int row = Math.floorMod((int) Math.floor(wy), yarns);
        boolean over = twill ? Math.floorMod(column - row, 4) < 2 : (column + row & 1) == 0;
        double acrossYarn = over ? wy - Math.floor(wy) : wx - Math.floor(wx);
        double alongYarn = over ? wx - Math.floor(wx) : wy - Math.floor(wy);
        int which = over ? row : column + 1000;
        double along = (over ? x : y) / pitch / yarns;
        double thick = noise.lattice(along * 8, which * 1.37, 8, 1 << 20);
        double round = Math.sin(Math.PI * acrossYarn);
        double crown = twill ? 0.85 + 0.15 * Math.sin(Math.PI * alongYarn) : 0.6 + 0.4 * Math.sin(Math.PI * alongYarn);
        double height = Math.sqrt(Math.max(0, round)) * crown * (1 + 0.35 * slub * thick);
        double fibre = noise.at(x, y, 0.6 * pitch, 0.6 * pitch);
        double tone = 0.10 * slub * thick
                + 0.07 * slub * (noise.number(which, 5) - 0.5)
                + melange * (0.07 * fibre + 0.10 * noise.lattice(along * 40, which * 2.7, 40, 1 << 20));
        // The ribs of a twill step to the side from row to row; groups of them catch the light together.
        double rib = twill ? 0.035 * Math.cos(Math.PI / 4 * (wx - wy)) : 0;
        // Heathered: fibres of lighter and darker dye gather in flecks that are seen from across a room.
        double soft = melange > 0.5 ? 0.05 * noise.octaves(x, y, 24, 24, 2) + 0.11 * noise.at(x, y, 9, 5) : 0;
        dab.grey(Math.max(0.05, 0.45 + 0.55 * Math.min(1, height) + 1.6 * tone + soft + rib));
        dab.height = 0.28 * pitch * height + nap * 0.5 * fibre;
    }
}
