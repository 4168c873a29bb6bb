package com.shopwright.configurator.picture;

import com.shopwright.configurator.material.Texture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A texture in halving sizes (Williams 1983), averaged in linear light, so that it neither flickers nor darkens from
 * afar. Sides are powers of two.
 */
final class Mipmap {

    /** By name: equal names mean equal pixels, and a product's textures are few. */
    private static final Map<String, Mipmap> MADE = new ConcurrentHashMap<>();

    private static final int MOST_TAPS = 8;

    private final Texture texture;
    /** Red, green, blue, alpha of each texel; linear for colours and plain for relief. */
    private final List<float[]> levels = new ArrayList<>();

    private Mipmap(Texture texture) {
        this.texture = texture;
        boolean relief = texture.name().endsWith("-relief");
        float[] base = new float[texture.width() * texture.height() * 4];
        for (int i = 0; i < texture.pixels().length; i++) {
            int p = texture.pixels()[i];
            base[i * 4] = decoded(p >> 16 & 255, relief);
            base[i * 4 + 1] = decoded(p >> 8 & 255, relief);
            base[i * 4 + 2] = decoded(p & 255, relief);
            base[i * 4 + 3] = (p >>> 24) / 255f;
        }
        levels.add(base);
        int width = texture.width();
        int height = texture.height();
        while (width > 1 && height > 1) {
            levels.add(halved(levels.getLast(), width, height));
            width /= 2;
            height /= 2;
        }
    }

    static Mipmap of(Texture texture) {
        return MADE.computeIfAbsent(texture.name(), name -> new Mipmap(texture));
    }

    private static float decoded(int eightBits, boolean relief) {
        return relief ? eightBits / 127.5f - 1 : Film.linear(eightBits);
    }

    private static float[] halved(float[] from, int width, int height) {
        float[] to = new float[from.length / 4];
        int half = width / 2;
        for (int y = 0; y < height / 2; y++) {
            for (int x = 0; x < half; x++) {
                for (int c = 0; c < 4; c++) {
                    int at = (2 * y * width + 2 * x) * 4 + c;
                    to[(y * half + x) * 4 + c] =
                            (from[at] + from[at + 4] + from[at + width * 4] + from[at + width * 4 + 4]) / 4;
                }
            }
        }
        return to;
    }

    /** Mean of everything that is not a hole. */
    double[] average() {
        float[] base = levels.getFirst();
        double[] sum = new double[3];
        double weight = 0;
        for (int i = 0; i < base.length; i += 4) {
            for (int c = 0; c < 3; c++) {
                sum[c] += base[i + c] * base[i + 3];
            }
            weight += base[i + 3];
        }
        return new double[] {sum[0] / weight, sum[1] / weight, sum[2] / weight};
    }

    /** Alpha at a place in millimetres, unfiltered. */
    double alphaAt(double u, double v) {
        int x = (int) Math.floor(u / texture.across() * texture.width()) & (texture.width() - 1);
        int y = (int) Math.floor(-v / texture.down() * texture.height()) & (texture.height() - 1);
        return levels.getFirst()[(y * texture.width() + x) * 4 + 3];
    }

    /**
     * Mean over the pixel's footprint: along its longer side with several taps (as in "Feline", McCormack et al.
     * 1999), so that table tops stay sharp at a low angle.
     *
     * @param where the place and its change per pixel to the right and downwards, in millimetres
     * @param out receives red, green, blue, alpha
     */
    void filter(Fragment where, double[] out) {
        double perU = texture.width() / texture.across();
        // The picture's upper edge lies towards +v.
        double perV = -texture.height() / texture.down();
        double ax = where.uAcross * perU;
        double ay = where.vAcross * perV;
        double bx = where.uDown * perU;
        double by = where.vDown * perV;
        double a = ax * ax + ay * ay;
        double b = bx * bx + by * by;
        if (a < b) {
            double swapX = ax;
            double swapY = ay;
            ax = bx;
            ay = by;
            bx = swapX;
            by = swapY;
        }
        double major = Math.sqrt(Math.max(a, b));
        // The footprint is a parallelogram: its area over the longer side is its true width.
        double minor = Math.max(Math.abs(ax * by - ay * bx) / Math.max(major, 1e-9), major / MOST_TAPS);
        double level = Math.log(Math.max(minor, 1e-6)) / Math.log(2) - 0.25;
        level = Math.min(Math.max(level, 0), levels.size() - 1.0);
        int taps = level >= levels.size() - 1 ? 1 : (int) Math.min(MOST_TAPS, Math.ceil(major / Math.max(minor, 1)));
        taps = Math.max(1, taps);
        double x = where.u * perU;
        double y = where.v * perV;
        out[0] = out[1] = out[2] = out[3] = 0;
        int below = (int) level;
        double up = level - below;
        for (int i = 0; i < taps; i++) {
            double shift = (i + 0.5) / taps - 0.5;
            add(below, x + ax * shift, y + ay * shift, (1 - up) / taps, out);
            if (up > 0) {
                add(below + 1, x + ax * shift, y + ay * shift, up / taps, out);
            }
        }
    }

    private void add(int level, double x, double y, double weight, double[] out) {
        float[] texels = levels.get(level);
        int width = texture.width() >> level;
        int height = texture.height() >> level;
        double sx = x / (1 << level) - 0.5;
        double sy = y / (1 << level) - 0.5;
        double fx = Math.floor(sx);
        double fy = Math.floor(sy);
        double tx = sx - fx;
        double ty = sy - fy;
        int left = (int) fx & (width - 1);
        int right = left + 1 & (width - 1);
        int top = ((int) fy & (height - 1)) * width;
        int bottom = ((int) fy + 1 & (height - 1)) * width;
        mix(texels, (top + left) * 4, weight * (1 - tx) * (1 - ty), out);
        mix(texels, (top + right) * 4, weight * tx * (1 - ty), out);
        mix(texels, (bottom + left) * 4, weight * (1 - tx) * ty, out);
        mix(texels, (bottom + right) * 4, weight * tx * ty, out);
    }

    private static void mix(float[] texels, int at, double weight, double[] out) {
        out[0] += texels[at] * weight;
        out[1] += texels[at + 1] * weight;
        out[2] += texels[at + 2] * weight;
        out[3] += texels[at + 3] * weight;
    }
}
