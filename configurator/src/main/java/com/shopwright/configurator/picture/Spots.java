package com.shopwright.configurator.picture;

/** The places of the picture at which light is measured: in each cell one on the surface that is seen most. */
final class Spots {

    private final Readings readings;
    private final int[] triangles;
    private final int[] weights;
    private final float[] places;
    private final int width;
    private final int height;

    Spots(Readings readings, int width, int height) {
        this.readings = readings;
        this.width = width;
        this.height = height;
        int cells = readings.columns * readings.rows;
        triangles = new int[cells];
        weights = new int[cells];
        places = new float[cells * 2];
    }

    /** Considers a tile's fragments; those at the middle of a cell come before larger ones at its rim. */
    void choose(Coverage coverage, int left, int top) {
        int pitch = readings.pitch;
        for (int i = 0; i < coverage.count; i++) {
            int x = left + coverage.pixels[i] % Tile.SIDE;
            int y = top + coverage.pixels[i] / Tile.SIDE;
            if (x >= width || y >= height) {
                continue;
            }
            int cell = readings.cell(x / pitch, y / pitch);
            int weight = Integer.bitCount(coverage.masks[i]) * 2;
            if (x % pitch == pitch / 2 && y % pitch == pitch / 2) {
                weight++;
            }
            if (weight > weights[cell]) {
                weights[cell] = weight;
                triangles[cell] = coverage.triangles[i];
                int sample = Integer.numberOfTrailingZeros(coverage.masks[i]);
                boolean whole = coverage.masks[i] == Coverage.ALL;
                places[cell * 2] = (float) (x + (whole ? 0.5 : Tile.sampleX(sample)));
                places[cell * 2 + 1] = (float) (y + (whole ? 0.5 : Tile.sampleY(sample)));
            }
        }
    }

    boolean isChosen(int cell) {
        return weights[cell] > 0;
    }

    int triangle(int cell) {
        return triangles[cell];
    }

    double x(int cell) {
        return places[cell * 2];
    }

    double y(int cell) {
        return places[cell * 2 + 1];
    }
}
