package com.shopwright.configurator.scene;

/** A direction or a displacement in space, millimetres. */
public record Vector(double x, double y, double z) {

    public static final Vector X = new Vector(1, 0, 0);
    public static final Vector Z = new Vector(0, 0, 1);

    static Vector of(Body.Point point) {
        return new Vector(point.x(), point.y(), point.z());
    }

    public Vector plus(Vector other) {
        return new Vector(x + other.x, y + other.y, z + other.z);
    }

    public Vector minus(Vector other) {
        return new Vector(x - other.x, y - other.y, z - other.z);
    }

    public Vector times(double factor) {
        return new Vector(x * factor, y * factor, z * factor);
    }

    public double dot(Vector other) {
        return x * other.x + y * other.y + z * other.z;
    }

    public Vector cross(Vector other) {
        return new Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    public Vector unit() {
        return times(1 / length());
    }

    /** Turned about an axis of length 1 by radians, by the right-hand rule (Rodrigues). */
    public Vector turned(Vector axis, double angle) {
        return times(Math.cos(angle))
                .plus(axis.cross(this).times(Math.sin(angle)))
                .plus(axis.times(axis.dot(this) * (1 - Math.cos(angle))));
    }
}
