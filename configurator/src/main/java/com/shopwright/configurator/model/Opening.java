package com.shopwright.configurator.model;

import com.shopwright.configurator.scene.Body.Box;
import com.shopwright.configurator.scene.Motion;

/** How a body opens, for the box that it fills before it is mirrored. */
interface Opening {

    Motion motion(Assignment assignment, Box box);

    /** The same on the other side of planes. */
    static Motion mirrored(Motion motion, Repetition.Copy copy) {
        boolean turned = copy.x() != copy.y();
        return switch (motion) {
            case Motion.Slide(double x, double y, double z) ->
                new Motion.Slide(flipped(x, copy.x()), flipped(y, copy.y()), flipped(z, copy.z()));
            case Motion.Swing(double x, double y, double degrees) ->
                new Motion.Swing(flipped(x, copy.x()), flipped(y, copy.y()), flipped(degrees, turned));
            case Motion.Tip(double y, double z, double degrees) ->
                new Motion.Tip(flipped(y, copy.y()), flipped(z, copy.z()), flipped(degrees, copy.y() != copy.z()));
        };
    }

    private static double flipped(double value, boolean flip) {
        return flip ? -value : value;
    }
}
