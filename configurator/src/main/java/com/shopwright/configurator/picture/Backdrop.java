package com.shopwright.configurator.picture;

/** What is behind and below the product. */
public enum Backdrop {
    /** Warm paper. */
    LIGHT(0.835, 0.803, 0.748, 0.862, 0.836, 0.790),
    /** Charcoal paper, for pages in the dark. */
    DARK(0.050, 0.045, 0.039, 0.036, 0.032, 0.028),
    /** Nothing but the product's shadow, to be laid over something else. */
    NONE(0.835, 0.803, 0.748, 0.862, 0.836, 0.790);

    final double[] floor;
    final double[] wall;

    /** Linear colours under full light: of the ground near the product and of what rises behind it. */
    Backdrop(double floorRed, double floorGreen, double floorBlue, double red, double green, double blue) {
        floor = new double[] {floorRed, floorGreen, floorBlue};
        wall = new double[] {red, green, blue};
    }
}
