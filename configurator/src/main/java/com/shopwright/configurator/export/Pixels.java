package com.shopwright.configurator.export;

import java.awt.image.BufferedImage;

/** @param argb row by row from the top */
record Pixels(int width, int height, int[] argb) {

    boolean even() {
        return width % 2 == 0 && height % 2 == 0;
    }

    /** Each pixel the mean of four, so that what repeats without a seam still does. */
    Pixels halved() {
        int[] half = new int[width / 2 * (height / 2)];
        for (int y = 0; y < height / 2; y++) {
            for (int x = 0; x < width / 2; x++) {
                int at = 2 * y * width + 2 * x;
                half[y * (width / 2) + x] = mean(argb[at], argb[at + 1], argb[at + width], argb[at + width + 1]);
            }
        }
        return new Pixels(width / 2, height / 2, half);
    }

    BufferedImage image(int type) {
        var image = new BufferedImage(width, height, type);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }

    private static int mean(int a, int b, int c, int d) {
        int mean = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int sum = (a >>> shift & 0xff) + (b >>> shift & 0xff) + (c >>> shift & 0xff) + (d >>> shift & 0xff);
            mean |= (sum + 2) / 4 << shift;
        }
        return mean;
    }
}
