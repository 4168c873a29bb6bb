package com.shopwright.configurator.material;

import java.util.stream.IntStream;

/** A colour in linear light, 0–1. */
record Tone(double red, double green, double blue) {

    static final Tone WHITE = new Tone(1, 1, 1);

    /** By square roots, since dark tones need the finer steps. */
    private static final int[] ENCODED = IntStream.rangeClosed(0, 1 << 12)
            .map(i -> encoded((double) i * i / (1 << 24)))
            .toArray();

    /** From {@code #rrggbb}. */
    static Tone of(String swatch) {
        int rgb = Integer.parseInt(swatch.substring(1), 16);
        return new Tone(linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255));
    }

    Tone times(double by) {
        return new Tone(red * by, green * by, blue * by);
    }

    Tone times(Tone other) {
        return new Tone(red * other.red, green * other.green, blue * other.blue);
    }

    Tone over(Tone other) {
        return new Tone(red / other.red, green / other.green, blue / other.blue);
    }

    /** Darker, but of the same hue, where a channel exceeds 1. */
    Tone dimmed() {
        double peak = Math.max(red, Math.max(green, blue));
        return peak > 1 ? times(1 / peak) : this;
    }

    Tone clipped() {
        return new Tone(Math.min(1, red), Math.min(1, green), Math.min(1, blue));
    }

    Tone mixed(Tone other, double share) {
        return new Tone(
                red + (other.red - red) * share,
                green + (other.green - green) * share,
                blue + (other.blue - blue) * share);
    }

    /** Relative luminance (ITU-R BT.709). */
    double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    static double linear(int eightBits) {
        double c = eightBits / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    static int encoded(double linear) {
        double c = Math.min(1, Math.max(0, linear));
        return (int) Math.round(255 * (c <= 0.0031308 ? c * 12.92 : 1.055 * Math.pow(c, 1 / 2.4) - 0.055));
    }

    /** Like {@link #encoded}, looked up: a sheet asks a million times. */
    static int encodedQuickly(float linear) {
        return ENCODED[(int) (Math.sqrt(Math.min(1, Math.max(0, linear))) * (ENCODED.length - 1) + 0.5)];
    }
}
