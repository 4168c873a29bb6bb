package com.shopwright.configurator.scene;

/**
 * A rigid placement, mirrored or not: a point of the body at (x, y, z) lies in the scene at {@code m · (x, y, z, 1)}, with m
 * three rows of four.
 */
public record Pose(
        double xx,
        double xy,
        double xz,
        double x,
        double yx,
        double yy,
        double yz,
        double y,
        double zx,
        double zy,
        double zz,
        double z) {

    public static final Pose HERE = new Pose(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);

    public static Pose at(double x, double y, double z) {
        return new Pose(1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z);
    }

    /** Turned about x, then y, then z, by degrees. */
    public static Pose turned(double aboutX, double aboutY, double aboutZ) {
        double a = Math.toRadians(aboutX);
        double b = Math.toRadians(aboutY);
        double c = Math.toRadians(aboutZ);
        Pose x = new Pose(1, 0, 0, 0, 0, Math.cos(a), -Math.sin(a), 0, 0, Math.sin(a), Math.cos(a), 0);
        Pose y = new Pose(Math.cos(b), 0, Math.sin(b), 0, 0, 1, 0, 0, -Math.sin(b), 0, Math.cos(b), 0);
        Pose z = new Pose(Math.cos(c), -Math.sin(c), 0, 0, Math.sin(c), Math.cos(c), 0, 0, 0, 0, 1, 0);
        return x.then(y).then(z);
    }

    /** Mirrored at the plane through the origin that is square to an axis; true means that axis is. */
    public static Pose mirrored(boolean atX, boolean atY, boolean atZ) {
        return new Pose(atX ? -1 : 1, 0, 0, 0, 0, atY ? -1 : 1, 0, 0, 0, 0, atZ ? -1 : 1, 0);
    }

    /** This placement first, then {@code next} in the scene. */
    public Pose then(Pose next) {
        return new Pose(
                next.xx * xx + next.xy * yx + next.xz * zx,
                next.xx * xy + next.xy * yy + next.xz * zy,
                next.xx * xz + next.xy * yz + next.xz * zz,
                next.xx * x + next.xy * y + next.xz * z + next.x,
                next.yx * xx + next.yy * yx + next.yz * zx,
                next.yx * xy + next.yy * yy + next.yz * zy,
                next.yx * xz + next.yy * yz + next.yz * zz,
                next.yx * x + next.yy * y + next.yz * z + next.y,
                next.zx * xx + next.zy * yx + next.zz * zx,
                next.zx * xy + next.zy * yy + next.zz * zy,
                next.zx * xz + next.zy * yz + next.zz * zz,
                next.zx * x + next.zy * y + next.zz * z + next.z);
    }

    /** Whether it turns a body inside out, as a mirror does. */
    public boolean mirrors() {
        return xx * (yy * zz - yz * zy) - xy * (yx * zz - yz * zx) + xz * (yx * zy - yy * zx) < 0;
    }
}
