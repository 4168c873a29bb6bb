package com.shopwright.configurator.model;

import com.shopwright.configurator.scene.Body;
import com.shopwright.configurator.scene.Pose;
import java.util.List;

/**
 * What a shape consists of, in coordinates of its own.
 *
 * @param settles whether it is put with the middle of its box and its lowest point at its place; else its origin is
 */
record Form(Term<List<Member>> members, boolean settles) {

    static final Form NOTHING = new Form(assignment -> List.of(), true);

    static Form of(Term<Body> body) {
        return new Form(assignment -> List.of(Member.of(body.at(assignment))), true);
    }

    /**
     * One body of it.
     *
     * @param second whether it shows the second of two surfaces, like the box behind a drawer's front
     */
    record Member(Body body, Pose pose, boolean second) {

        static Member of(Body body) {
            return new Member(body, Pose.HERE, false);
        }
    }
}
