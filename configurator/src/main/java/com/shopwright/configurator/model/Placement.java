package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Form.Member;
import com.shopwright.configurator.model.ShapeTerms.Triple;
import com.shopwright.configurator.scene.Body.Box;
import com.shopwright.configurator.scene.Pose;
import java.util.List;

/** Where a body stands: turned along axes, put on its place, and leaning. */
record Placement(Pose axes, Triple tilt, Triple at) {

    static Placement read(Entries body, ShapeTerms terms) {
        return new Placement(Axes.read(body), terms.triple(body, "tilt"), terms.triple(body, "at"));
    }

    /** Before anything is mirrored. */
    Pose pose(Assignment a, List<Member> members, boolean settles) {
        Pose turned = settles ? axes.then(settling(Extent.of(members, axes))) : axes;
        return turned.then(leaning(tilt.x().at(a), tilt.y().at(a), tilt.z().at(a)))
                .then(Pose.at(at.x().at(a), at.y().at(a), at.z().at(a)));
    }

    /** The middle of the box and its lowest point to the origin. */
    private static Pose settling(Box box) {
        return Pose.at(-(box.minX() + box.maxX()) / 2, -(box.minY() + box.maxY()) / 2, -box.minZ());
    }

    private static Pose leaning(double x, double y, double z) {
        return x == 0 && y == 0 && z == 0 ? Pose.HERE : Pose.turned(x, y, z);
    }
}
