package com.shopwright.configurator.scene;

/** How something opens, from shut to fully open, in the scene's coordinates. */
public sealed interface Motion {

    /** Along a straight line, millimetres. */
    record Slide(double x, double y, double z) implements Motion {}

    /** About the vertical axis through a point; degrees, counter-clockwise seen from above. */
    record Swing(double x, double y, double degrees) implements Motion {}

    /** About the axis to the right through a point: flaps and lids; degrees, positive lifts what lies in front of it. */
    record Tip(double y, double z, double degrees) implements Motion {}
}
