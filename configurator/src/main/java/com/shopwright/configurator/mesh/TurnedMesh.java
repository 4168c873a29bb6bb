package com.shopwright.configurator.mesh;

import com.shopwright.configurator.scene.Body.Ring;
import com.shopwright.configurator.scene.Body.Turned;
import com.shopwright.configurator.scene.Lathe;
import com.shopwright.configurator.scene.Lathe.Span;
import java.util.ArrayList;
import java.util.List;

/** Turned bodies: the profile from the axis out, up, back in and, where there is a wall, down again inside. */
final class TurnedMesh {

    /** Slopes that differ by less than this, in radians, are one curve. */
    private static final double SMOOTH = 0.45;

    /** A place of the profile; {@code out} and {@code up} are its normal. */
    private record Stop(double radius, double height, double out, double up) {}

    private final Turned body;
    private final Weaver weaver = new Weaver();
    private final double widest;
    private final double middle;
    private final int chords;
    /** Turned from a board, across its face: the grain runs straight through it. */
    private final boolean disc;

    private final List<List<Stop>> outside = new ArrayList<>();

    private TurnedMesh(Turned body) {
        this.body = body;
        this.widest = body.profile().stream().mapToDouble(Ring::radius).max().orElseThrow();
        this.middle = body.profile().getLast().height() / 2;
        this.chords = Arcs.quarter(widest);
        this.disc = body.wall() == 0 && body.profile().getLast().height() < widest;
    }

    static Mesh of(Turned body) {
        TurnedMesh mesh = new TurnedMesh(body);
        mesh.trace(Lathe.of(body).spans());
        mesh.weave();
        return mesh.weaver.mesh();
    }

    private void trace(List<Span> spans) {
        List<Stop> run = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            boolean joined = i > 0 && smooth(spans.get(i - 1), span);
            if (i > 0 && !joined) {
                outside.add(run);
                run = new ArrayList<>();
            }
            for (double t : places(span)) {
                if (t == 0 && joined) {
                    continue;
                }
                double slope = span.slope(t);
                if (t == 1 && i + 1 < spans.size() && smooth(span, spans.get(i + 1))) {
                    slope = (slope + spans.get(i + 1).slope(0)) / 2;
                }
                double height = t == 1 ? span.top() : span.bottom() + t * span.height();
                run.add(new Stop(Math.max(span.radius(t), 0), height, 1, -slope));
            }
        }
        outside.add(run);
    }

    private static boolean smooth(Span below, Span above) {
        return below.top() == above.bottom()
                && below.to() == above.from()
                && Math.abs(Math.atan(below.toSlope()) - Math.atan(above.fromSlope())) < SMOOTH;
    }

    /** Where a span is cut into cones: finer where it is more curved, and where its wall closes. */
    private List<Double> places(Span span) {
        double chord = (span.to() - span.from()) / span.height();
        double off = Math.max(Math.abs(span.fromSlope() - chord), Math.abs(span.toSlope() - chord)) * span.height() / 4;
        // Less than half a per cent of the volume: a solid's grows with the square of what is missing, a shell's does
        // not.
        double share = body.wall() > 0 ? 0.003 : 0.0013;
        double allowed = Math.clamp((span.from() + span.to()) * share, 0.01, 0.5);
        int pieces = Math.clamp((long) Math.ceil(Math.sqrt(off / allowed)), 1, 10);
        List<Double> places = new ArrayList<>();
        for (int i = 0; i <= pieces; i++) {
            places.add((double) i / pieces);
        }
        if (body.wall() > 0 && (span.from() - body.wall()) * (span.to() - body.wall()) < 0) {
            places.add(span.crossing(body.wall()));
            places.sort(null);
        }
        return places;
    }

    private void weave() {
        Stop bottom = outside.getFirst().getFirst();
        Stop top = outside.getLast().getLast();
        flat(inner(bottom), bottom.radius(), bottom.height(), -1);
        for (int i = 0; i < outside.size(); i++) {
            if (i > 0) {
                step(outside.get(i - 1).getLast(), outside.get(i).getFirst(), 0);
            }
            carry(outside.get(i));
        }
        flat(top.radius(), inner(top), top.height(), 1);
        if (body.wall() > 0) {
            for (int i = outside.size() - 1; i >= 0; i--) {
                carry(outside.get(i).reversed().stream()
                        .map(stop -> new Stop(inner(stop), stop.height(), -stop.out(), -stop.up()))
                        .toList());
                if (i > 0) {
                    step(outside.get(i).getFirst(), outside.get(i - 1).getLast(), body.wall());
                }
            }
        }
    }

    private double inner(Stop stop) {
        return body.wall() == 0 ? 0 : Math.max(stop.radius() - body.wall(), 0);
    }

    /** The level face of a step. Going up outside, a narrower radius leaves a face that looks up; inside it is the other way. */
    private void step(Stop from, Stop to, double less) {
        double start = Math.max(from.radius() - less, 0);
        double end = Math.max(to.radius() - less, 0);
        flat(start, end, from.height(), start > end ? 1 : -1);
    }

    private void flat(double from, double to, double height, double up) {
        if (from == to) {
            return;
        }
        int[] first = row(from, height, 0, up, true, 0);
        int[] second = row(to, height, 0, up, true, 0);
        join(first, second);
    }

    private void carry(List<Stop> run) {
        int[] before = {};
        double along = run.getFirst().height() - middle;
        for (int i = 0; i < run.size(); i++) {
            Stop stop = run.get(i);
            if (i > 0) {
                Stop last = run.get(i - 1);
                double length = Math.hypot(stop.height() - last.height(), stop.radius() - last.radius());
                along += stop.height() < last.height() ? -length : length;
            }
            int[] row = row(stop.radius(), stop.height(), stop.out(), stop.up(), false, along);
            if (i > 0) {
                join(before, row);
            }
            before = row;
        }
    }

    /** One vertex more than the circle has points: the texture ends where it begins. */
    private int[] row(double radius, double height, double out, double up, boolean level, double along) {
        int n = 4 * chords;
        int[] row = new int[n + 1];
        double swell = Arcs.swell(chords);
        for (int j = 0; j <= n; j++) {
            int k = j % n;
            double reach = radius * (k % chords == 0 ? 1 : swell);
            double cosine = k == chords || k == 3 * chords ? 0 : Math.cos(2 * Math.PI * k / n);
            double sine = k == 0 || k == 2 * chords ? 0 : Math.sin(2 * Math.PI * k / n);
            double x = reach * cosine;
            double y = reach * sine;
            double around = ((double) j / n - 0.5) * 2 * Math.PI * widest;
            boolean flat = level || disc;
            row[j] = weaver.vertex(x, y, height, out * cosine, out * sine, up, flat ? x : along, flat ? y : around);
        }
        return row;
    }

    private void join(int[] below, int[] above) {
        for (int j = 0; j + 1 < below.length; j++) {
            weaver.quad(below[j], below[j + 1], above[j + 1], above[j]);
        }
    }
}
