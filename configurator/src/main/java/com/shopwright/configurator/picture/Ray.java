package com.shopwright.configurator.picture;

/** A ray and what it meets; used again and again by one thread. */
final class Ray {

    double x;
    double y;
    double z;
    double dx;
    double dy;
    double dz;
    /** How far it reaches, and after a search how far it came; millimetres for a direction of length 1. */
    double reach;

    /** The triangle that it met, or -1, and the weights of its second and third corner there. */
    int triangle;

    double second;
    double third;
    final int[] stack = new int[128];

    /** For boxes: the origin, one over the direction, and 3 where the box's higher side is met first. */
    float originX;

    float originY;
    float originZ;
    float perX;
    float perY;
    float perZ;
    int nearX;
    int nearY;
    int nearZ;

    void prepare() {
        originX = (float) x;
        originY = (float) y;
        originZ = (float) z;
        perX = (float) (1 / dx);
        perY = (float) (1 / dy);
        perZ = (float) (1 / dz);
        nearX = dx < 0 ? 3 : 0;
        nearY = dy < 0 ? 3 : 0;
        nearZ = dz < 0 ? 3 : 0;
    }

    void from(double px, double py, double pz, double towardsX, double towardsY, double towardsZ, double far) {
        x = px;
        y = py;
        z = pz;
        dx = towardsX;
        dy = towardsY;
        dz = towardsZ;
        reach = far;
        triangle = -1;
    }
}
