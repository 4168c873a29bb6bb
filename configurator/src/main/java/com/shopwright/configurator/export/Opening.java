package com.shopwright.configurator.export;

import com.shopwright.configurator.scene.Motion;

/**
 * A motion as a joint of a skeleton: where it rests, and how far it is moved and turned after a share of the way. Metres, y
 * up.
 */
record Opening(float[] rest, Motion motion) {

    private static final double METRES = 0.001;

    static Opening of(Motion motion) {
        return new Opening(
                switch (motion) {
                    case Motion.Slide _ -> new float[3];
                    case Motion.Swing swing -> point(swing.x(), swing.y(), 0);
                    case Motion.Tip tip -> point(0, tip.y(), tip.z());
                },
                motion);
    }

    boolean turns() {
        return !(motion instanceof Motion.Slide);
    }

    /** Where the joint is then; only for what slides. */
    float[] shift(double share) {
        return motion instanceof Motion.Slide(double x, double y, double z)
                ? point(x * share, y * share, z * share)
                : rest;
    }

    /** How it is turned then: a quaternion x, y, z, w. */
    float[] turn(double share) {
        return switch (motion) {
            case Motion.Slide _ -> new float[] {0, 0, 0, 1};
            case Motion.Swing swing -> {
                double half = Math.toRadians(swing.degrees() * share) / 2;
                yield new float[] {0, (float) Math.sin(half), 0, (float) Math.cos(half)};
            }
            // What lies in front of the axis rises: about x that is the negative sense.
            case Motion.Tip tip -> {
                double half = Math.toRadians(-tip.degrees() * share) / 2;
                yield new float[] {(float) Math.sin(half), 0, 0, (float) Math.cos(half)};
            }
        };
    }

    private static float[] point(double x, double y, double z) {
        return new float[] {(float) (x * METRES), (float) (z * METRES), (float) (-y * METRES)};
    }
}
