package com.shopwright.configurator.scene;

import com.shopwright.configurator.scene.Body.Sweep;
import java.util.ArrayList;
import java.util.List;

/**
 * How a section is carried along a path: straight legs, joined by arcs of the path's bend or, without one, by mitres.
 *
 * <p>The section does not roll: from leg to leg it turns only about the axis square to both (a rotation-minimising frame), so
 * the flanks of two legs meet in the mitre's plane. It stands upright on the most level leg: its upper side up, its width to
 * the right of somebody who goes along; on a path that is vertical all over the upper side faces the front and the width
 * lies along x. A closed path that leaves its plane comes back rolled; the roll is undone evenly along the way.
 */
public final class Route {

    private static final double STRAIGHT = 1e-4;

    /** The most that a section rolls from one place to the next, in radians. */
    private static final double TWIST = 0.05;

    private final List<Leg> legs = new ArrayList<>();
    private final List<Bend> bends = new ArrayList<>();
    private final boolean closed;
    private double roll;
    private int upright;

    /** One straight piece between two points of the path, and the section's frame on it. */
    private record Leg(Vector start, Vector along, double length, Frame frame) {}

    /** Where a leg begins: how the path turns there. A radius of 0 is a mitre. */
    private record Bend(double angle, Vector axis, double radius, double tangent) {

        static final Bend NONE = new Bend(0, Vector.Z, 0, 0);
    }

    /** The section's directions: {@code side} for its x, {@code up} for its y. */
    public record Frame(Vector side, Vector up) {

        private Frame turned(Vector axis, double angle) {
            return new Frame(side.turned(axis, angle), up.turned(axis, angle));
        }
    }

    /**
     * A place of the section on its way.
     *
     * @param sideways where x = 1 of the section lies from {@code at}; longer than 1 and slanting in a mitre
     * @param upwards where y = 1 lies
     * @param before directions for what ends here
     * @param after directions for what begins here; differ in a mitre only
     * @param run how far along the path
     */
    public record Station(Vector at, Vector sideways, Vector upwards, Frame before, Frame after, double run) {}

    private Route(boolean closed) {
        this.closed = closed;
    }

    public static Route of(Sweep body) {
        Route route = new Route(body.closed());
        List<Vector> points = body.path().stream().map(Vector::of).toList();
        int count = body.closed() ? points.size() : points.size() - 1;
        List<Vector> along = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            along.add(points.get((i + 1) % points.size()).minus(points.get(i)));
        }
        route.frame(points, along);
        route.bend(body.bend());
        return route;
    }

    private void frame(List<Vector> points, List<Vector> along) {
        int count = along.size();
        for (int i = 1; i < count; i++) {
            if (Math.abs(along.get(i).unit().z())
                    < Math.abs(along.get(upright).unit().z()) - 1e-9) {
                upright = i;
            }
        }
        Frame[] frames = new Frame[count];
        frames[upright] = upright(along.get(upright).unit());
        for (int i = upright + 1; i < count; i++) {
            frames[i] =
                    carried(frames[i - 1], along.get(i - 1).unit(), along.get(i).unit());
        }
        if (closed) {
            Frame next = frames[count - 1];
            for (int i = 0; i <= upright; i++) {
                next = carried(
                        next,
                        along.get((i + count - 1) % count).unit(),
                        along.get(i).unit());
                frames[i] = i < upright ? next : frames[i];
            }
            Frame stands = frames[upright];
            double back = Math.atan2(next.side().dot(stands.up()), next.side().dot(stands.side()));
            roll = Math.abs(back) < 1e-9 ? 0 : back;
        } else {
            for (int i = upright - 1; i >= 0; i--) {
                frames[i] = carried(
                        frames[i + 1], along.get(i + 1).unit(), along.get(i).unit());
            }
        }
        for (int i = 0; i < count; i++) {
            Vector way = along.get(i);
            legs.add(new Leg(points.get(i), way.unit(), way.length(), frames[i]));
        }
    }

    private static Frame upright(Vector along) {
        Vector side = along.cross(Vector.Z);
        side = side.length() > 1e-6 ? side.unit() : Vector.X;
        return new Frame(side, side.cross(along));
    }

    private static Frame carried(Frame frame, Vector from, Vector to) {
        Vector axis = from.cross(to);
        double sine = axis.length();
        if (sine < STRAIGHT) {
            return frame;
        }
        double angle = Math.atan2(sine, from.dot(to));
        Vector unit = axis.unit();
        return frame.turned(unit, angle);
    }

    private void bend(double wanted) {
        for (int i = 0; i < legs.size(); i++) {
            Leg leg = legs.get(i);
            if (i == 0 && !closed) {
                bends.add(Bend.NONE);
                continue;
            }
            int last = legs.size() - 1;
            Leg before = legs.get((i + last) % legs.size());
            Vector axis = before.along().cross(leg.along());
            double angle = Math.atan2(axis.length(), before.along().dot(leg.along()));
            if (angle < STRAIGHT) {
                bends.add(Bend.NONE);
                continue;
            }
            double room = Math.min(
                    before.length() * (!closed && i == 1 ? 1 : 0.5), leg.length() * (!closed && i == last ? 1 : 0.5));
            double tangent = Math.min(wanted * Math.tan(angle / 2), room);
            bends.add(new Bend(angle, axis.unit(), tangent / Math.tan(angle / 2), tangent));
        }
    }

    /**
     * How long the way of a point of the section is that lies x to the side and y up: Pappus's theorem makes the section's
     * area times the way of its centroid the volume.
     */
    double way(double x, double y) {
        double sum = 0;
        for (int i = 0; i < legs.size(); i++) {
            Leg leg = legs.get(i);
            Bend bend = bends.get(i);
            sum += leg.length();
            if (bend.angle() > 0) {
                Leg before = legs.get((i + legs.size() - 1) % legs.size());
                Vector off =
                        before.frame().side().times(x).plus(before.frame().up().times(y));
                Vector inwards = bend.axis().cross(before.along());
                double closer = off.dot(inwards);
                sum += bend.angle() * (bend.radius() - (bend.radius() > 0 ? closer : 0)) - 2 * bend.tangent();
                sum -= bend.radius() > 0 ? 0 : 2 * closer * Math.tan(bend.angle() / 2);
            }
        }
        return sum;
    }

    public boolean closed() {
        return closed;
    }

    /** Along the path, arcs for corners. */
    public double length() {
        return way(0, 0);
    }

    /**
     * Places of the section from the beginning to the end; a closed route does not repeat the first. Within arcs the places
     * between the first and the last are moved outwards by what makes the volume between them that of the arc.
     *
     * @param gap how far a chord may lie from its arc
     * @param least smallest turn between two places of an arc, in radians
     * @param most greatest
     */
    public List<Station> stations(double gap, double least, double most) {
        List<Station> stations = new ArrayList<>();
        double run = 0;
        for (int i = 0; i < legs.size(); i++) {
            Leg leg = legs.get(i);
            Bend bend = bends.get(i);
            Leg before = legs.get((i + legs.size() - 1) % legs.size());
            if (bend.angle() == 0) {
                stations.add(place(leg.start(), leg, run, share(i, false)));
            } else if (bend.radius() == 0) {
                stations.add(mitre(before, leg, run, i));
            } else {
                arc(stations, before, bend, leg.start(), run, share(i, true), steps(bend, gap, least, most));
                run += bend.angle() * bend.radius();
            }
            Bend next = bends.get((i + 1) % bends.size());
            double straight = leg.length() - bend.tangent() - (closed || i + 1 < legs.size() ? next.tangent() : 0);
            twist(stations, leg, i, bend.tangent(), straight, run);
            run += straight;
        }
        if (!closed) {
            Leg last = legs.getLast();
            stations.add(place(last.start().plus(last.along().times(last.length())), last, run, 0));
        }
        return stations;
    }

    private Station place(Vector at, Leg leg, double run, double share) {
        Frame frame = rolled(leg.frame(), leg.along(), share);
        return new Station(at, frame.side(), frame.up(), frame, frame, run);
    }

    /** Places between the ends of a leg where the roll is undone; none on a route that has none. */
    private void twist(List<Station> stations, Leg leg, int point, double from, double straight, double run) {
        // Pairs: a twisted flank cut along one diagonal is too small, and along the other as much too large.
        int pieces = 2 * (int) Math.ceil(Math.abs(roll) / legs.size() / TWIST);
        for (int k = 1; k < pieces; k++) {
            double t = (double) k / pieces;
            Vector at = leg.start().plus(leg.along().times(from + t * straight));
            stations.add(place(at, leg, run + t * straight, share(point, false) + t / legs.size()));
        }
    }

    private Station mitre(Leg before, Leg leg, double run, int point) {
        Frame ends = rolled(before.frame(), before.along(), share(point, true));
        Frame begins = rolled(leg.frame(), leg.along(), share(point, false));
        Vector square = before.along().plus(leg.along());
        double along = before.along().dot(square);
        Vector sideways = ends.side().minus(before.along().times(ends.side().dot(square) / along));
        Vector upwards = ends.up().minus(before.along().times(ends.up().dot(square) / along));
        return new Station(leg.start(), sideways, upwards, ends, begins, run);
    }

    private static int steps(Bend bend, double gap, double least, double most) {
        double fine = 2 * Math.acos(Math.max(1 - gap / bend.radius(), 0));
        double widest = Math.clamp(fine, least, most);
        return Math.max((int) Math.ceil(bend.angle() / widest - 1e-9), 2);
    }

    private void arc(
            List<Station> stations, Leg before, Bend bend, Vector corner, double run, double share, int steps) {
        double radius = bend.radius();
        double step = bend.angle() / steps;
        double outwards = steps * radius * (step / Math.sin(step) - 1) / (steps - 1);
        Vector toCentre = bend.axis().cross(before.along());
        Vector centre = corner.minus(before.along().times(bend.tangent())).plus(toCentre.times(radius));
        for (int k = 0; k <= steps; k++) {
            double angle = k * step;
            double reach = k == 0 || k == steps ? radius : radius + outwards;
            Vector at = centre.minus(toCentre.turned(bend.axis(), angle).times(reach));
            Vector along = before.along().turned(bend.axis(), angle);
            Frame frame = rolled(before.frame().turned(bend.axis(), angle), along, share);
            stations.add(new Station(at, frame.side(), frame.up(), frame, frame, run + angle * radius));
        }
    }

    /** Which share of the roll is undone at a point of the path; on the upright leg's first point all of it and none. */
    private double share(int point, boolean arriving) {
        int since = (point - upright + legs.size()) % legs.size();
        return since == 0 && arriving ? 1 : (double) since / legs.size();
    }

    private Frame rolled(Frame frame, Vector along, double share) {
        double angle = roll * share;
        return Math.abs(angle) < 1e-9 ? frame : frame.turned(along, angle);
    }
}
