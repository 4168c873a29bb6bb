package com.shopwright.configurator.scene;

/**
 * One body of one piece of a part.
 *
 * @param part the part's name in the model and in the bill of materials
 * @param piece which piece of the part, from 0
 * @param surface what it looks like
 * @param pose where the body's own coordinates lie in the scene
 * @param mover index of the mover that takes it along, or {@link #FIXED}
 * @param seed decides which place of a texture it shows, so that no two boards are alike; the same for the same design
 */
public record Solid(String part, int piece, Body body, Surface surface, Pose pose, int mover, int seed) {

    public static final int FIXED = -1;

    /** At another place, to which a motion brings it. */
    Solid moved(Pose by) {
        return new Solid(part, piece, body, surface, pose.then(by), mover, seed);
    }

    /** The box that just holds it in the scene. */
    public Body.Box bounds() {
        return Body.Box.around((x, y, z) -> body.reach(
                        pose.xx() * x + pose.yx() * y + pose.zx() * z,
                        pose.xy() * x + pose.yy() * y + pose.zy() * z,
                        pose.xz() * x + pose.yz() * y + pose.zz() * z)
                + pose.x() * x
                + pose.y() * y
                + pose.z() * z);
    }
}
