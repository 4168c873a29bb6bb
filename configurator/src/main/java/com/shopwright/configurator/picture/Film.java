package com.shopwright.configurator.picture;

/** From light to a developed picture: tone curve and sRGB. */
final class Film {

    private static final float[] LINEAR = new float[256];
    private static final int STEPS = 1 << 12;
    private static final float[] ENCODED = new float[STEPS + 2];

    static {
        for (int i = 0; i < 256; i++) {
            double c = i / 255.0;
            LINEAR[i] = (float) (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        for (int i = 0; i < ENCODED.length; i++) {
            // Square root spacing: dark tones need the finer steps.
            double c = (double) i * i / ((double) STEPS * STEPS);
            ENCODED[i] = (float) (255 * (c <= 0.0031308 ? c * 12.92 : 1.055 * Math.pow(c, 1 / 2.4) - 0.055));
        }
    }

    private Film() {}

    /** Linear light of an eight-bit sRGB value (IEC 61966-2-1). */
    static float linear(int eightBits) {
        return LINEAR[eightBits];
    }

    /**
     * Eight-bit sRGB value of linear light, clipped to 0–1.
     *
     * @param grain 0–1, decides which of two neighbouring values it becomes; 0.5 rounds
     */
    static int encoded(double linear, double grain) {
        double at = Math.sqrt(Math.min(1, Math.max(0, linear))) * STEPS;
        int below = (int) at;
        double value = ENCODED[below] + (ENCODED[below + 1] - ENCODED[below]) * (at - below);
        return Math.min(255, (int) (value + grain));
    }

    /**
     * Evenly spread over neighbouring pixels, so that soft backdrops show no bands (Jimenez 2014, interleaved gradient
     * noise).
     */
    static double grain(int x, int y) {
        double a = 0.06711056 * x + 0.00583715 * y;
        double b = 52.9829189 * (a - Math.floor(a));
        return b - Math.floor(b);
    }

    /**
     * Brings light of any strength into 0–1, in place, leaving the colours of products alone below 0.8: the Khronos PBR
     * Neutral tone mapper (KhronosGroup/ToneMapping, 2024), made for true colours in shops; viewers have it, too.
     */
    static void develop(double[] light) {
        double darkest = Math.min(light[0], Math.min(light[1], light[2]));
        // A quarter of the original's offset: our reflections are dimmer than the white room that it reckons with.
        double offset = darkest < 0.08 ? (darkest - 6.25 * darkest * darkest) / 4 : 0.01;
        double red = light[0] - offset;
        double green = light[1] - offset;
        double blue = light[2] - offset;
        double peak = Math.max(red, Math.max(green, blue));
        double start = 0.8 - 0.04;
        if (peak > start) {
            double d = 1 - start;
            double compressed = 1 - d * d / (peak + d - start);
            double scale = compressed / peak;
            double white = 1 - 1 / (0.15 * (peak - compressed) + 1);
            red = red * scale + (compressed - red * scale) * white;
            green = green * scale + (compressed - green * scale) * white;
            blue = blue * scale + (compressed - blue * scale) * white;
        }
        light[0] = red;
        light[1] = green;
        light[2] = blue;
    }
}
