package com.shopwright.configurator.picture;

import java.util.Arrays;

/**
 * One pixel being developed: what its fragments add up to, and its 16 samples where something transparent lies over
 * them.
 */
final class Pixel {

    /** Red, green, blue, already multiplied by the fourth, alpha. */
    private final double[] sum = new double[4];

    private final double[][] samples = new double[16][4];

    void clear() {
        Arrays.fill(sum, 0);
    }

    /** Gives the samples of a mask the light of a solid fragment. */
    void spread(double[] light, int mask) {
        for (int s = 0; s < 16; s++) {
            if ((mask >> s & 1) == 1) {
                System.arraycopy(light, 0, samples[s], 0, 4);
            }
        }
    }

    /** Lays a transparent fragment over the samples of a mask. */
    void veil(double[] light, double[] through, int mask) {
        for (int s = 0; s < 16; s++) {
            if ((mask >> s & 1) == 1) {
                for (int k = 0; k < 3; k++) {
                    samples[s][k] = samples[s][k] * through[k] + light[k];
                }
                samples[s][3] = 1 - (1 - samples[s][3]) * through[1];
            }
        }
    }

    void settleSamples() {
        for (double[] sample : samples) {
            settle(sample, 1);
        }
    }

    /** Develops light, in place, and adds it for so many of the 16 samples. */
    void settle(double[] light, int share) {
        double alpha = light[3];
        Film.develop(light);
        for (int k = 0; k < 3; k++) {
            sum[k] += Math.max(0, light[k]) * share / 16;
        }
        sum[3] += alpha * share / 16;
    }

    int argb(double grain) {
        double alpha = Math.min(1, sum[3]);
        double scale = alpha > 0 ? 1 / alpha : 0;
        return (int) Math.round(alpha * 255) << 24
                | Film.encoded(sum[0] * scale, grain) << 16
                | Film.encoded(sum[1] * scale, grain) << 8
                | Film.encoded(sum[2] * scale, grain);
    }
}
