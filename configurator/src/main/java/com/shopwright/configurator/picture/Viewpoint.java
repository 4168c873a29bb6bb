package com.shopwright.configurator.picture;

import com.shopwright.configurator.scene.Scene;

/** The named places of the camera. */
public enum Viewpoint {
    /** Where the model says that its first picture is taken from. */
    HERO,
    FRONT,
    /** From the right. */
    SIDE,
    BACK,
    /** From straight above. */
    TOP,
    /** Near: the corner that the hero picture turns to the camera. */
    DETAIL,
    /** As the first picture, a little more from the front, with doors and drawers open. */
    OPEN;

    Scene.View of(Scene.View hero) {
        return switch (this) {
            case HERO, DETAIL -> hero;
            case OPEN -> new Scene.View(hero.around() * 0.6, Math.max(hero.above(), 12));
            case FRONT -> new Scene.View(0, 4);
            case SIDE -> new Scene.View(90, 4);
            case BACK -> new Scene.View(180, 8);
            case TOP -> new Scene.View(0, 89.9);
        };
    }
}
