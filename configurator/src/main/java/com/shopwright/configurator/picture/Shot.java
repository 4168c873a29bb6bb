package com.shopwright.configurator.picture;

/**
 * What is wanted of a picture.
 *
 * @param width in pixels, 1 to {@value #LARGEST}, like {@code height}
 */
public record Shot(Viewpoint from, int width, int height, Backdrop backdrop) {

    static final int LARGEST = 2400;

    public Shot {
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            throw new IllegalArgumentException(
                    "A picture has 1 to " + LARGEST + " pixels a side, not " + width + " by " + height + ".");
        }
    }

    /** From the model's own first view, before warm paper. */
    public static Shot hero(int width, int height) {
        return new Shot(Viewpoint.HERO, width, height, Backdrop.LIGHT);
    }
}
