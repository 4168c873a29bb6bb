package com.shopwright.configurator.scene;

/** How something opens, from shut to fully open, in the scene's coordinates. */
public sealed interface Motion {

    /** Where it has moved to. @param share 0 for shut to 1 for fully open */
    default Pose at(double share) {
        return switch (this) {
            case Slide(double x, double y, double z) -> Pose.at(x * share, y * share, z * share);
            case Swing(double x, double y, double degrees) -> about(x, y, 0, Pose.turned(0, 0, degrees * share));
            case Tip(double y, double z, double degrees) -> about(0, y, z, Pose.turned(-degrees * share, 0, 0));
        };
    }

    private static Pose about(double x, double y, double z, Pose turn) {
        return Pose.at(-x, -y, -z).then(turn).then(Pose.at(x, y, z));
    }

    /** Along a straight line, millimetres. */
    record Slide(double x, double y, double z) implements Motion {}

    /** About the vertical axis through a point; degrees, counter-clockwise seen from above. */
    record Swing(double x, double y, double degrees) implements Motion {}

    /** About the axis to the right through a point: flaps and lids; degrees, positive lifts what lies in front of it. */
    record Tip(double y, double z, double degrees) implements Motion {}
}
