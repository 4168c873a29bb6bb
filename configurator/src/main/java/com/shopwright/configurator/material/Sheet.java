package com.shopwright.configurator.material;

import java.util.stream.IntStream;

/**
 * A piece of material being painted: for every pixel a colour in linear light, a height, and whether there is anything
 * at all.
 */
final class Sheet {

    final int width;
    final int height;
    final double across;
    final double down;
    private final float[] red;
    private final float[] green;
    private final float[] blue;
    private final float[] level;
    private final float[] solid;

    /** What is where, in millimetres from the upper left corner. */
    interface Rule {
        void paint(double x, double y, Dab dab);
    }

    /** One pixel. */
    static final class Dab {
        double red = 1;
        double green = 1;
        double blue = 1;
        /** Millimetres above the lowest place. */
        double height;

        double solid = 1;

        void colour(Tone tone) {
            red = tone.red();
            green = tone.green();
            blue = tone.blue();
        }

        void grey(double value) {
            red = green = blue = value;
        }
    }

    Sheet(int width, int height, double across, double down, Rule rule) {
        this.width = width;
        this.height = height;
        this.across = across;
        this.down = down;
        red = new float[width * height];
        green = new float[width * height];
        blue = new float[width * height];
        level = new float[width * height];
        solid = new float[width * height];
        IntStream.range(0, height).parallel().forEach(row -> {
            Dab dab = new Dab();
            for (int column = 0; column < width; column++) {
                dab.grey(1);
                dab.height = 0;
                dab.solid = 1;
                rule.paint((column + 0.5) * across / width, (row + 0.5) * down / height, dab);
                int i = row * width + column;
                red[i] = (float) dab.red;
                green[i] = (float) dab.green;
                blue[i] = (float) dab.blue;
                level[i] = (float) dab.height;
                solid[i] = (float) dab.solid;
            }
        });
    }

    /** Makes the mean colour of what is solid the given one, without changing contrast. */
    Sheet averaging(Tone mean) {
        scale(red, mean.red());
        scale(green, mean.green());
        scale(blue, mean.blue());
        return this;
    }

    private void scale(float[] channel, double mean) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < channel.length; i++) {
            sum += channel[i] * solid[i];
            weight += solid[i];
        }
        float by = (float) (mean * weight / sum);
        for (int i = 0; i < channel.length; i++) {
            channel[i] *= by;
        }
    }

    Texture colour(String name) {
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (int) Math.round(Math.min(1, Math.max(0, solid[i])) * 255) << 24
                    | Tone.encodedQuickly(red[i]) << 16
                    | Tone.encodedQuickly(green[i]) << 8
                    | Tone.encodedQuickly(blue[i]);
        }
        return new Texture(name, width, height, pixels, across, down);
    }

    /** The slopes of the heights, as a normal map; x to the right and y up the picture. */
    Texture relief(String name) {
        int[] pixels = new int[width * height];
        double perX = width / across / 2;
        double perY = height / down / 2;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double dx = (at(x + 1, y) - at(x - 1, y)) * perX;
                double dy = (at(x, y - 1) - at(x, y + 1)) * perY;
                double length = Math.sqrt(dx * dx + dy * dy + 1);
                pixels[y * width + x] =
                        255 << 24 | coded(-dx / length) << 16 | coded(-dy / length) << 8 | coded(1 / length);
            }
        }
        return new Texture(name, width, height, pixels, across, down);
    }

    /** Whether its heights are all alike. */
    boolean isFlat() {
        for (float each : level) {
            if (each != level[0]) {
                return false;
            }
        }
        return true;
    }

    private float at(int x, int y) {
        return level[Math.floorMod(y, height) * width + Math.floorMod(x, width)];
    }

    private static int coded(double slope) {
        return (int) Math.round(slope * 127.5 + 127.5);
    }
}
