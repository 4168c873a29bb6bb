package com.shopwright.configurator.picture;

import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A tree of boxes around triangles, by which rays find what is in their way: binned surface-area heuristic (Wald 2007),
 * triangles by Möller and Trumbore (1997).
 */
final class Bvh {

    private static final int BINS = 12;
    private static final int LEAF = 3;
    private static final float MISSED = Float.MAX_VALUE;
    private static final int WORTH_A_TASK = 3000;

    private final Subject subject;
    private final int[] order;
    private final float[] centres;
    private final float[] extents;
    /** For each node its box: the lowest corner, then the highest. */
    private final float[] boxes;
    /** For each node the first of its two children, or the complement of the first of its triangles. */
    private final int[] links;

    private final int[] counts;
    /** For each triangle in tree order a corner and the two edges from it. */
    private final float[] edges;

    private final AtomicInteger nodes = new AtomicInteger(1);

    Bvh(Subject subject) {
        this.subject = subject;
        int n = subject.triangles();
        order = new int[n];
        centres = new float[n * 3];
        extents = new float[n * 6];
        boxes = new float[n * 12];
        links = new int[n * 2];
        counts = new int[n * 2];
        for (int t = 0; t < n; t++) {
            order[t] = t;
            measure(t);
        }
        new Splitting(0, 0, n).invoke();
        edges = new float[n * 9];
        for (int i = 0; i < n; i++) {
            int a = subject.corners[order[i] * 3] * 3;
            int b = subject.corners[order[i] * 3 + 1] * 3;
            int c = subject.corners[order[i] * 3 + 2] * 3;
            for (int k = 0; k < 3; k++) {
                edges[i * 9 + k] = subject.positions[a + k];
                edges[i * 9 + 3 + k] = subject.positions[b + k] - subject.positions[a + k];
                edges[i * 9 + 6 + k] = subject.positions[c + k] - subject.positions[a + k];
            }
        }
    }

    private void measure(int t) {
        for (int k = 0; k < 3; k++) {
            float a = subject.positions[subject.corners[t * 3] * 3 + k];
            float b = subject.positions[subject.corners[t * 3 + 1] * 3 + k];
            float c = subject.positions[subject.corners[t * 3 + 2] * 3 + k];
            float low = Math.min(a, Math.min(b, c));
            float high = Math.max(a, Math.max(b, c));
            extents[t * 6 + k] = low;
            extents[t * 6 + 3 + k] = high;
            centres[t * 3 + k] = (low + high) / 2;
        }
    }

    /** One node from a run of triangles. */
    private final class Splitting extends RecursiveAction {

        private static final long serialVersionUID = 1;

        private final int node;
        private final int first;
        private final int end;

        Splitting(int node, int first, int end) {
            this.node = node;
            this.first = first;
            this.end = end;
        }

        @Override
        protected void compute() {
            float[] middles = bound();
            int split = end - first <= LEAF ? -1 : split(middles);
            if (split < 0) {
                links[node] = ~first;
                counts[node] = end - first;
                return;
            }
            int left = nodes.getAndAdd(2);
            links[node] = left;
            Splitting a = new Splitting(left, first, split);
            Splitting b = new Splitting(left + 1, split, end);
            if (end - first > WORTH_A_TASK) {
                invokeAll(a, b);
            } else {
                a.compute();
                b.compute();
            }
        }

        /** Sets the node's box and answers with the box of its triangles' middles. */
        private float[] bound() {
            float[] middles = empty();
            float[] box = empty();
            for (int i = first; i < end; i++) {
                grow(middles, centres, order[i] * 3, order[i] * 3);
                grow(box, extents, order[i] * 6, order[i] * 6 + 3);
            }
            System.arraycopy(box, 0, boxes, node * 6, 6);
            return middles;
        }

        /** Sorts the run into two; where the second begins, or -1 where a split is not worth it. */
        private int split(float[] middles) {
            int axis = 0;
            for (int k = 1; k < 3; k++) {
                if (middles[3 + k] - middles[k] > middles[3 + axis] - middles[axis]) {
                    axis = k;
                }
            }
            float low = middles[axis];
            float width = middles[3 + axis] - low;
            if (width <= 0) {
                return -1;
            }
            int[] held = new int[BINS];
            float[][] bins = new float[BINS][];
            for (int i = first; i < end; i++) {
                int bin = bin(order[i], axis, low, width);
                if (held[bin]++ == 0) {
                    bins[bin] = empty();
                }
                grow(bins[bin], extents, order[i] * 6, order[i] * 6 + 3);
            }
            int best = cheapest(held, bins);
            int at = first;
            int last = end - 1;
            while (at <= last) {
                if (bin(order[at], axis, low, width) <= best) {
                    at++;
                } else {
                    int swap = order[at];
                    order[at] = order[last];
                    order[last--] = swap;
                }
            }
            return at;
        }

        private int cheapest(int[] held, float[][] bins) {
            double[] right = new double[BINS];
            float[] box = empty();
            int n = 0;
            for (int i = BINS - 1; i > 0; i--) {
                if (held[i] > 0) {
                    n += held[i];
                    grow(box, bins[i], 0, 3);
                }
                right[i] = n == 0 ? 0 : n * area(box);
            }
            box = empty();
            n = 0;
            int best = 0;
            double least = Double.MAX_VALUE;
            for (int i = 0; i < BINS - 1; i++) {
                if (held[i] > 0) {
                    n += held[i];
                    grow(box, bins[i], 0, 3);
                }
                double cost = n == 0 || n == end - first ? Double.MAX_VALUE : n * area(box) + right[i + 1];
                if (cost < least) {
                    least = cost;
                    best = i;
                }
            }
            return best;
        }

        private int bin(int triangle, int axis, float low, float width) {
            return Math.min(BINS - 1, (int) ((centres[triangle * 3 + axis] - low) / width * BINS));
        }
    }

    private static float[] empty() {
        return new float[] {
            Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE
        };
    }

    private static void grow(float[] box, float[] from, int low, int high) {
        for (int k = 0; k < 3; k++) {
            box[k] = Math.min(box[k], from[low + k]);
            box[3 + k] = Math.max(box[3 + k], from[high + k]);
        }
    }

    private static double area(float[] box) {
        double x = box[3] - box[0];
        double y = box[4] - box[1];
        double z = box[5] - box[2];
        return x * y + y * z + z * x;
    }

    /** Whether anything lies within the ray's reach; the first thing found is good enough. */
    boolean meetsAny(Ray ray) {
        return search(ray, true);
    }

    /** Finds the nearest thing within the ray's reach, which then ends there. */
    boolean meetsNearest(Ray ray) {
        return search(ray, false);
    }

    private boolean search(Ray ray, boolean any) {
        ray.prepare();
        if (entry(0, ray, (float) ray.reach) == MISSED) {
            return false;
        }
        int[] stack = ray.stack;
        int size = 0;
        int node = 0;
        while (true) {
            int link = links[node];
            if (link < 0) {
                for (int i = ~link; i < ~link + counts[node]; i++) {
                    if (meets(i, ray) && any) {
                        return true;
                    }
                }
            } else {
                float reach = (float) ray.reach;
                float left = entry(link, ray, reach);
                float right = entry(link + 1, ray, reach);
                if (left != MISSED || right != MISSED) {
                    boolean leftFirst = left <= right;
                    node = leftFirst ? link : link + 1;
                    if ((leftFirst ? right : left) != MISSED) {
                        stack[size++] = leftFirst ? link + 1 : link;
                    }
                    continue;
                }
            }
            if (size == 0) {
                return ray.triangle >= 0;
            }
            node = stack[--size];
        }
    }

    /**
     * Where a ray enters a node's box. Comparisons instead of min and max: those mind NaN and signed zeros, and take
     * twice as long.
     */
    private float entry(int node, Ray ray, float reach) {
        int b = node * 6;
        float near = (boxes[b + ray.nearX] - ray.originX) * ray.perX;
        float far = (boxes[b + 3 - ray.nearX] - ray.originX) * ray.perX;
        float nearY = (boxes[b + 1 + ray.nearY] - ray.originY) * ray.perY;
        float farY = (boxes[b + 4 - ray.nearY] - ray.originY) * ray.perY;
        float nearZ = (boxes[b + 2 + ray.nearZ] - ray.originZ) * ray.perZ;
        float farZ = (boxes[b + 5 - ray.nearZ] - ray.originZ) * ray.perZ;
        near = nearY > near ? nearY : near;
        near = nearZ > near ? nearZ : near;
        near = near > 0 ? near : 0;
        far = farY < far ? farY : far;
        far = farZ < far ? farZ : far;
        far = far < reach ? far : reach;
        return near <= far * 1.000001f ? near : MISSED;
    }

    private boolean meets(int i, Ray ray) {
        int e = i * 9;
        double ax = edges[e + 3];
        double ay = edges[e + 4];
        double az = edges[e + 5];
        double bx = edges[e + 6];
        double by = edges[e + 7];
        double bz = edges[e + 8];
        double px = ray.dy * bz - ray.dz * by;
        double py = ray.dz * bx - ray.dx * bz;
        double pz = ray.dx * by - ray.dy * bx;
        double determinant = ax * px + ay * py + az * pz;
        if (determinant == 0) {
            return false;
        }
        double inverse = 1 / determinant;
        double tx = ray.x - edges[e];
        double ty = ray.y - edges[e + 1];
        double tz = ray.z - edges[e + 2];
        double second = (tx * px + ty * py + tz * pz) * inverse;
        if (second < 0 || second > 1) {
            return false;
        }
        double qx = ty * az - tz * ay;
        double qy = tz * ax - tx * az;
        double qz = tx * ay - ty * ax;
        double third = (ray.dx * qx + ray.dy * qy + ray.dz * qz) * inverse;
        if (third < 0 || second + third > 1) {
            return false;
        }
        double distance = (bx * qx + by * qy + bz * qz) * inverse;
        if (distance <= 0 || distance >= ray.reach || !stops(order[i], second, third)) {
            return false;
        }
        ray.reach = distance;
        ray.triangle = order[i];
        ray.second = second;
        ray.third = third;
        return true;
    }

    /** Rays pass through glass and through the holes of cane. */
    private boolean stops(int triangle, double second, double third) {
        Skin skin = subject.skinOf(triangle);
        if (!skin.isTransparent()) {
            return true;
        }
        int a = subject.corners[triangle * 3] * 2;
        int b = subject.corners[triangle * 3 + 1] * 2;
        int c = subject.corners[triangle * 3 + 2] * 2;
        double first = 1 - second - third;
        float[] places = subject.places;
        return skin.opacityAt(
                        places[a] * first + places[b] * second + places[c] * third,
                        places[a + 1] * first + places[b + 1] * second + places[c + 1] * third)
                > 0.5;
    }
}
