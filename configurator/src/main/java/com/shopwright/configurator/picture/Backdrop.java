package com.shopwright.configurator.picture;

/** What is behind and below the product. */
public enum Backdrop {
    /** Warm paper. */
    LIGHT(0.79, 0.765, 0.72, 0.80, 0.778, 0.74),
    /** Charcoal paper, for pages in the dark. */
    DARK(0.040, 0.037, 0.034, 0.030, 0.028, 0.026),
    /** Nothing but the product's shadow, to be laid over something else. */
    NONE(0.79, 0.765, 0.72, 0.80, 0.778, 0.74);

    final double[] floor;
    final double[] wall;

    /** Linear colours under full light: of the ground near the product and of what rises behind it. */
    Backdrop(double floorRed, double floorGreen, double floorBlue, double red, double green, double blue) {
        floor = new double[] {floorRed, floorGreen, floorBlue};
        wall = new double[] {red, green, blue};
    }
}
