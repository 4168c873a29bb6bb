package com.shopwright.configurator.picture;

/**
 * Measures the light at a place by rays: which share of the key light gets there, and what comes from the room, from
 * the ground and from the product itself (one bounce).
 */
final class LightMeter {

    /** How much more rays a single reading takes than one of a grid, which its neighbours will smooth. */
    static final int ALONE = 2;

    private final Subject subject;
    private final Bvh bvh;
    private final Lighting lighting;
    private final Cove cove;
    private final int keyRays;
    private final int roomRays;
    private final double lift;
    private final double far;
    /** Of the key light's samples that the surface faces, weighted by cosine: all, and those in view. */
    private double facing;

    private double opened;
    private final Ray ray = new Ray();
    private final double[] direction = new double[3];
    private final double[] light = new double[3];
    private final double[] tangent = new double[3];
    private final double[] other = new double[3];

    LightMeter(Subject subject, Bvh bvh, Lighting lighting, Cove cove, int keyRays, int roomRays) {
        this.subject = subject;
        this.bvh = bvh;
        this.lighting = lighting;
        this.cove = cove;
        this.keyRays = keyRays;
        this.roomRays = roomRays;
        lift = Math.min(0.4, subject.radius() * 4e-4);
        far = subject.radius() * 8;
    }

    /**
     * @param plane normal of the flat face there, along which the rays start a hair above it
     * @param set which of the sample sets to use
     * @param times how many times the usual number of rays
     * @param out receives the share of the key light, then red, green and blue of the rest per unit of albedo
     */
    void read(double[] at, double[] normal, double[] plane, int set, int times, float[] out, int to) {
        double x = at[0] + plane[0] * lift;
        double y = at[1] + plane[1] * lift;
        double z = at[2] + plane[2] * lift;
        out[to] = (float) keyShare(x, y, z, normal, plane, set, times);
        double red = 0;
        double green = 0;
        double blue = 0;
        basis(normal);
        int n = roomRays * times;
        for (int i = 0; i < n; i++) {
            double first = Samples.first(set, i);
            double turn = Samples.second(set, i) * 2 * Math.PI;
            double out1 = Math.sqrt(first) * Math.cos(turn);
            double out2 = Math.sqrt(first) * Math.sin(turn);
            double rise = Math.sqrt(1 - first);
            for (int k = 0; k < 3; k++) {
                direction[k] = tangent[k] * out1 + other[k] * out2 + normal[k] * rise;
            }
            arriving(x, y, z);
            red += light[0];
            green += light[1];
            blue += light[2];
        }
        out[to + 1] = (float) (red / n);
        out[to + 2] = (float) (green / n);
        out[to + 3] = (float) (blue / n);
    }

    private double keyShare(double x, double y, double z, double[] normal, double[] plane, int set, int times) {
        opened = 0;
        facing = 0;
        int n = keyRays * times;
        key(x, y, z, normal, plane, set, 0, n);
        if (opened > 0 && opened < facing) {
            // Half-shadow: here the eye sees the grain of too few rays.
            key(x, y, z, normal, plane, set, n, 3 * n);
        }
        return facing == 0 ? 0 : opened / facing;
    }

    private void key(double x, double y, double z, double[] normal, double[] plane, int set, int from, int to) {
        for (int i = from; i < to; i++) {
            lighting.key.sample(Samples.second(set, i), Samples.first(set, i), direction);
            double cosine = direction[0] * normal[0] + direction[1] * normal[1] + direction[2] * normal[2];
            if (cosine <= 0) {
                continue;
            }
            facing += cosine;
            double above = direction[0] * plane[0] + direction[1] * plane[1] + direction[2] * plane[2];
            if (above > -0.1) {
                ray.from(x, y, z, direction[0], direction[1], direction[2], far);
                if (!bvh.meetsAny(ray)) {
                    opened += cosine;
                }
            }
        }
    }

    /** Light from the current direction. */
    private void arriving(double x, double y, double z) {
        double ground = cove.meets(x, y, z, direction[0], direction[1], direction[2]);
        ray.from(x, y, z, direction[0], direction[1], direction[2], ground > 0 ? Math.min(ground, far) : far);
        if (bvh.meetsAny(ray)) {
            bounced(ray.triangle);
        } else if (ground > 0) {
            double open = cove.openness(x + direction[0] * ground, y + direction[1] * ground);
            for (int k = 0; k < 3; k++) {
                light[k] = lighting.ground()[k] * open / Lighting.GROUND;
            }
        } else {
            lighting.sky(direction[0], direction[1], direction[2], light);
        }
    }

    /**
     * What a triangle throws back, as if half of the room and half of the key light reached it, and what it shines
     * itself.
     */
    void bounced(int triangle) {
        Skin skin = subject.skinOf(triangle);
        double nx = subject.planes[triangle * 3];
        double ny = subject.planes[triangle * 3 + 1];
        double nz = subject.planes[triangle * 3 + 2];
        if (nx * direction[0] + ny * direction[1] + nz * direction[2] > 0) {
            nx = -nx;
            ny = -ny;
            nz = -nz;
        }
        lighting.ambient(nx, ny, nz, light);
        double key = lighting.facingKey(nx, ny, nz) * 0.5;
        double glow = skin.material().glow();
        light[0] = skin.mean()[0] * (light[0] * 0.5 + key * lighting.keyRed() + glow * Lighting.BULB[0]);
        light[1] = skin.mean()[1] * (light[1] * 0.5 + key * lighting.keyGreen() + glow * Lighting.BULB[1]);
        light[2] = skin.mean()[2] * (light[2] * 0.5 + key * lighting.keyBlue() + glow * Lighting.BULB[2]);
    }

    /** Two directions square to a normal (Duff et al. 2017). */
    private void basis(double[] n) {
        double sign = Math.copySign(1, n[2]);
        double a = -1 / (sign + n[2]);
        double b = n[0] * n[1] * a;
        tangent[0] = 1 + sign * n[0] * n[0] * a;
        tangent[1] = sign * b;
        tangent[2] = -sign * n[0];
        other[0] = b;
        other[1] = sign + n[1] * n[1] * a;
        other[2] = -n[1];
    }
}
