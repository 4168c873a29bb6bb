package com.shopwright.configurator.mesh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts a region with holes into triangles by clipping ears (D. Eberly, "Triangulation by Ear Clipping"): bridges join the holes to
 * the rim, then corners are cut off whose triangle holds no other. Every point of every loop stays a corner of the triangles
 * on both its sides, even where points lie in one line; so faces close with the walls that stand on the same loops, whatever
 * the numbers are.
 */
final class Triangulation {

    /** A corner of what is left. */
    private static final class Node {

        final int id;
        final double x;
        final double y;
        Node before = this;
        Node after = this;

        Node(int id, double x, double y) {
            this.id = id;
            this.x = x;
            this.y = y;
        }
    }

    /** Receives triangles, counter-clockwise. */
    @FunctionalInterface
    interface Sink {
        void triangle(int a, int b, int c);
    }

    private Triangulation() {}

    /**
     * @param rim counter-clockwise
     * @param holes clockwise, inside the rim, apart
     * @param first the number of the rim's first point; its others and then the holes' follow
     * @param starts the number of each hole's first point
     */
    static void of(Loop rim, List<Loop> holes, int first, List<Integer> starts, Sink sink) {
        Node ring = ring(rim, first);
        List<Node> bridged = new ArrayList<>();
        for (int i = 0; i < holes.size(); i++) {
            bridged.add(leftmost(ring(holes.get(i), starts.get(i))));
        }
        bridged.sort(Comparator.<Node>comparingDouble(node -> node.x).thenComparingDouble(node -> node.y));
        for (Node hole : bridged) {
            join(bridge(hole, ring), hole);
        }
        clip(ring, sink);
    }

    private static Node ring(Loop loop, int first) {
        Node start = new Node(first, loop.x()[0], loop.y()[0]);
        Node last = start;
        for (int i = 1; i < loop.size(); i++) {
            Node node = new Node(first + i, loop.x()[i], loop.y()[i]);
            link(last, node);
            last = node;
        }
        link(last, start);
        return start;
    }

    private static void link(Node a, Node b) {
        a.after = b;
        b.before = a;
    }

    private static Node leftmost(Node ring) {
        Node best = ring;
        for (Node node = ring.after; node != ring; node = node.after) {
            if (node.x < best.x || node.x == best.x && node.y < best.y) {
                best = node;
            }
        }
        return best;
    }

    /** A corner of the ring that sees the hole's leftmost point. */
    private static Node bridge(Node hole, Node ring) {
        double hitX = Double.NEGATIVE_INFINITY;
        Node candidate = ring;
        Node node = ring;
        do {
            Node next = node.after;
            if (hole.y <= node.y && hole.y >= next.y && node.y != next.y) {
                double x = node.x + (hole.y - node.y) * (next.x - node.x) / (next.y - node.y);
                if (x <= hole.x && x > hitX) {
                    hitX = x;
                    candidate = node.x < next.x ? node : next;
                    if (x == hole.x) {
                        return candidate;
                    }
                }
            }
            node = next;
        } while (node != ring);
        return closest(hole, candidate, hitX);
    }

    /** Of the corners between the hole and the candidate the one at the least slope, so that nothing crosses the bridge. */
    private static Node closest(Node hole, Node candidate, double hitX) {
        Node best = candidate;
        double least = Double.POSITIVE_INFINITY;
        Node node = candidate;
        boolean below = hole.y < candidate.y;
        do {
            if (hole.x >= node.x
                    && node.x >= candidate.x
                    && hole.x != node.x
                    && inTriangle(
                            below ? hole.x : hitX,
                            hole.y,
                            candidate.x,
                            candidate.y,
                            below ? hitX : hole.x,
                            hole.y,
                            node.x,
                            node.y)) {
                double slope = Math.abs(hole.y - node.y) / (hole.x - node.x);
                boolean nearer = slope < least
                        || slope == least && (node.x > best.x || node.x == best.x && sectorHolds(best, node));
                if (inSector(node, hole) && nearer) {
                    best = node;
                    least = slope;
                }
            }
            node = node.after;
        } while (node != candidate);
        return best;
    }

    private static void join(Node rim, Node hole) {
        Node rimAgain = new Node(rim.id, rim.x, rim.y);
        Node holeAgain = new Node(hole.id, hole.x, hole.y);
        Node rimNext = rim.after;
        Node holeLast = hole.before;
        link(rim, hole);
        link(holeLast, holeAgain);
        link(holeAgain, rimAgain);
        link(rimAgain, rimNext);
    }

    private static void clip(Node start, Sink sink) {
        int left = 1;
        for (Node node = start.after; node != start; node = node.after) {
            left++;
        }
        Node node = start;
        int idle = 0;
        int mercy = 0;
        while (left > 3) {
            if (ear(node, mercy)) {
                sink.triangle(node.before.id, node.id, node.after.id);
                link(node.before, node.after);
                left--;
                // Skipping the next corner makes fans rarer and triangles fatter.
                node = node.after.after;
                idle = 0;
                mercy = 0;
            } else {
                node = node.after;
                idle++;
                if (idle > left) {
                    idle = 0;
                    mercy++;
                }
            }
        }
        sink.triangle(node.before.id, node.id, node.after.id);
    }

    /**
     * Whether a corner may be cut off. When no proper one is left, which rounding alone can bring about, ever worse ones are
     * taken: touching ones, flat ones, any. The triangles then still close with their neighbours.
     */
    private static boolean ear(Node node, int mercy) {
        double area = area(node.before, node, node.after);
        return switch (mercy) {
            case 0 -> area > 1e-9 && empty(node, true);
            case 1 -> area > 0 && empty(node, false);
            case 2 -> Math.abs(area) <= 1e-9;
            default -> true;
        };
    }

    private static boolean empty(Node ear, boolean strictly) {
        Node a = ear.before;
        Node b = ear;
        Node c = ear.after;
        double minX = Math.min(a.x, Math.min(b.x, c.x));
        double maxX = Math.max(a.x, Math.max(b.x, c.x));
        double minY = Math.min(a.y, Math.min(b.y, c.y));
        double maxY = Math.max(a.y, Math.max(b.y, c.y));
        for (Node p = c.after; p != a; p = p.after) {
            if (p.x < minX || p.x > maxX || p.y < minY || p.y > maxY || at(p, a) || at(p, b) || at(p, c)) {
                continue;
            }
            double first = area(a, b, p);
            double second = area(b, c, p);
            double third = area(c, a, p);
            boolean inside = strictly ? first >= 0 && second >= 0 && third >= 0 : first > 0 && second > 0 && third > 0;
            if (inside) {
                return false;
            }
        }
        return true;
    }

    private static boolean at(Node a, Node b) {
        return a.x == b.x && a.y == b.y;
    }

    /** Twice the signed area. */
    private static double area(Node a, Node b, Node c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    }

    private static boolean inTriangle(
            double ax, double ay, double bx, double by, double cx, double cy, double px, double py) {
        double first = (cx - px) * (ay - py) - (ax - px) * (cy - py);
        double second = (ax - px) * (by - py) - (bx - px) * (ay - py);
        double third = (bx - px) * (cy - py) - (cx - px) * (by - py);
        return first >= 0 && second >= 0 && third >= 0;
    }

    private static boolean inSector(Node corner, Node seen) {
        return area(corner.before, corner, corner.after) > 0
                ? area(corner, seen, corner.after) <= 0 && area(corner, corner.before, seen) <= 0
                : area(corner, seen, corner.before) > 0 || area(corner, corner.after, seen) > 0;
    }

    private static boolean sectorHolds(Node outer, Node inner) {
        return area(outer.before, outer, inner.before) > 0 && area(inner.after, outer, outer.after) > 0;
    }
}
