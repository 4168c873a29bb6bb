package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Form.Member;
import com.shopwright.configurator.scene.Body;
import com.shopwright.configurator.scene.Body.Box;
import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Body.Section;
import com.shopwright.configurator.scene.Pose;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The boxes around bodies, as placing them needs it: exact for what is placed by its box. */
final class Extent {

    private Extent() {}

    /** Of several bodies in a placement. At least one. */
    static Box of(List<Member> members, Pose pose) {
        return members.stream()
                .map(member -> through(of(member.body()), member.pose().then(pose)))
                .reduce(Box::and)
                .orElseThrow();
    }

    static Box of(Body body) {
        return switch (body) {
            case Body.Panel(Outline outline, double thickness, Body.Edge edge, List<Body.Cut> cuts) -> {
                Box flat = of(outline);
                yield new Box(flat.minX(), flat.minY(), 0, flat.maxX(), flat.maxY(), thickness);
            }
            case Body.Turned(List<Body.Ring> profile, boolean smooth, double wall) -> {
                double radius =
                        profile.stream().mapToDouble(Body.Ring::radius).max().orElse(0);
                yield new Box(
                        -radius, -radius, 0, radius, radius, profile.getLast().height());
            }
            case Body.Cushion cushion -> {
                Box flat = centred(cushion.length(), cushion.width());
                yield new Box(flat.minX(), flat.minY(), 0, flat.maxX(), flat.maxY(), cushion.thickness());
            }
            case Body.Sweep sweep -> of(sweep);
        };
    }

    private static Box of(Outline outline) {
        return switch (outline) {
            case Outline.Rectangle(double length, double width, double corner) -> centred(length, width);
            case Outline.Oval(double length, double width) -> centred(length, width);
            case Outline.Polygon(List<Body.Spot> corners) ->
                around(corners.stream().map(spot -> new double[] {spot.x(), spot.y(), 0}));
            // upright by their capitals, so that what hangs below the line does not lift it
            case Outline.Letters letters -> centred(2 * letters.reach(1, 0), letters.capitals());
        };
    }

    /** A straight one exactly; a bent one as if its section were as high as it is wide. */
    private static Box of(Body.Sweep sweep) {
        Box path = around(sweep.path().stream().map(point -> new double[] {point.x(), point.y(), point.z()}));
        Box section = of(sweep.section());
        if (path.minY() == path.maxY() && path.minZ() == path.maxZ()) {
            return new Box(
                    path.minX(),
                    path.minY() + section.minX(),
                    path.minZ() + section.minY(),
                    path.maxX(),
                    path.maxY() + section.maxX(),
                    path.maxZ() + section.maxY());
        }
        double half = Math.max(section.maxX() - section.minX(), section.maxY() - section.minY()) / 2;
        return new Box(
                path.minX() - half,
                path.minY() - half,
                path.minZ() - half,
                path.maxX() + half,
                path.maxY() + half,
                path.maxZ() + half);
    }

    private static Box of(Section section) {
        return switch (section) {
            case Section.Round(double diameter, double wall) -> centred(diameter, diameter);
            case Section.Flat(double width, double height, double corner, double wall) -> centred(width, height);
            case Section.Profile(List<Body.Spot> corners) ->
                around(corners.stream().map(spot -> new double[] {spot.x(), spot.y(), 0}));
        };
    }

    private static Box centred(double length, double width) {
        return new Box(-length / 2, -width / 2, 0, length / 2, width / 2, 0);
    }

    /** Turned and moved; the box around the box. */
    static Box through(Box box, Pose pose) {
        double x = (box.minX() + box.maxX()) / 2;
        double y = (box.minY() + box.maxY()) / 2;
        double z = (box.minZ() + box.maxZ()) / 2;
        double wide = box.width() / 2;
        double deep = box.depth() / 2;
        double high = box.height() / 2;
        double atX = pose.xx() * x + pose.xy() * y + pose.xz() * z + pose.x();
        double atY = pose.yx() * x + pose.yy() * y + pose.yz() * z + pose.y();
        double atZ = pose.zx() * x + pose.zy() * y + pose.zz() * z + pose.z();
        double toX = Math.abs(pose.xx()) * wide + Math.abs(pose.xy()) * deep + Math.abs(pose.xz()) * high;
        double toY = Math.abs(pose.yx()) * wide + Math.abs(pose.yy()) * deep + Math.abs(pose.yz()) * high;
        double toZ = Math.abs(pose.zx()) * wide + Math.abs(pose.zy()) * deep + Math.abs(pose.zz()) * high;
        return new Box(atX - toX, atY - toY, atZ - toZ, atX + toX, atY + toY, atZ + toZ);
    }

    private static Box around(Stream<double[]> points) {
        return points.map(at -> new Box(at[0], at[1], at[2], at[0], at[1], at[2]))
                .reduce(Box::and)
                .orElseThrow();
    }

    /** @throws IllegalArgumentException if it reaches further than that from the middle */
    static Box within(double most, Box box) {
        double furthest = DoubleStream.of(box.minX(), box.minY(), box.minZ(), box.maxX(), box.maxY(), box.maxZ())
                .map(Math::abs)
                .max()
                .orElseThrow();
        if (!(furthest <= most)) {
            throw new IllegalArgumentException("It reaches %.0f mm from the middle.".formatted(furthest));
        }
        return box;
    }
}
