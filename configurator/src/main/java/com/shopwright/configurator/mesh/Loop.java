package com.shopwright.configurator.mesh;

import java.util.ArrayList;
import java.util.List;

/**
 * A closed line in the plane, the material on its left: counter-clockwise around material, clockwise around a hole. Each point
 * has the normal of what ends there and of what begins there, away from the material; the same where the line is smooth.
 *
 * @param moveX where a point goes, per millimetre, when material is taken away all along the line
 */
record Loop(
        double[] x,
        double[] y,
        double[] endX,
        double[] endY,
        double[] beginX,
        double[] beginY,
        double[] moveX,
        double[] moveY) {

    /** Turns of less than this, in radians, are taken for a curve. */
    private static final double SMOOTH = 0.45;

    static Loop of(double[] x, double[] y) {
        int n = x.length;
        Loop loop = empty(x, y);
        for (int i = 0; i < n; i++) {
            int before = (i + n - 1) % n;
            int after = (i + 1) % n;
            double a = Math.hypot(x[i] - x[before], y[i] - y[before]);
            double b = Math.hypot(x[after] - x[i], y[after] - y[i]);
            double ax = (y[i] - y[before]) / a;
            double ay = -(x[i] - x[before]) / a;
            double bx = (y[after] - y[i]) / b;
            double by = -(x[after] - x[i]) / b;
            double cosine = ax * bx + ay * by;
            loop.moveX[i] = -(ax + bx) / (1 + cosine);
            loop.moveY[i] = -(ay + by) / (1 + cosine);
            boolean smooth = cosine > Math.cos(SMOOTH);
            double length = Math.hypot(ax + bx, ay + by);
            loop.endX[i] = smooth ? (ax + bx) / length : ax;
            loop.endY[i] = smooth ? (ay + by) / length : ay;
            loop.beginX[i] = smooth ? loop.endX[i] : bx;
            loop.beginY[i] = smooth ? loop.endY[i] : by;
        }
        return loop;
    }

    static Loop empty(double[] x, double[] y) {
        int n = x.length;
        return new Loop(x, y, new double[n], new double[n], new double[n], new double[n], new double[n], new double[n]);
    }

    int size() {
        return x.length;
    }

    boolean sharp(int i) {
        return endX[i] != beginX[i] || endY[i] != beginY[i];
    }

    /** Where its points are when so much material is taken away. */
    Loop drawnIn(double inset) {
        if (inset == 0) {
            return this;
        }
        double[] newX = new double[size()];
        double[] newY = new double[size()];
        for (int i = 0; i < size(); i++) {
            newX[i] = x[i] + inset * moveX[i];
            newY[i] = y[i] + inset * moveY[i];
        }
        return new Loop(newX, newY, endX, endY, beginX, beginY, moveX, moveY);
    }

    /**
     * With its long straight pieces cut. A rounded rectangle has them where an arc ends, from its points on.
     *
     * @param rounded whether it is the outline of a rectangle with rounded corners rather than sharp ones
     */
    Loop cut(boolean rounded, int pieces) {
        int n = size();
        List<Integer> from = new ArrayList<>();
        List<Double> along = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int next = (i + 1) % n;
            boolean straight = !rounded || beginX[i] == endX[next] && beginY[i] == endY[next];
            for (int k = 0; k < (straight ? pieces : 1); k++) {
                from.add(i);
                along.add((double) k / pieces);
            }
        }
        Loop cut = empty(new double[from.size()], new double[from.size()]);
        for (int i = 0; i < from.size(); i++) {
            cut.between(i, this, from.get(i), along.get(i));
        }
        return cut;
    }

    private void between(int i, Loop whole, int from, double t) {
        int next = (from + 1) % whole.size();
        boolean corner = t == 0;
        x[i] = corner ? whole.x[from] : whole.x[from] + t * (whole.x[next] - whole.x[from]);
        y[i] = corner ? whole.y[from] : whole.y[from] + t * (whole.y[next] - whole.y[from]);
        endX[i] = corner ? whole.endX[from] : whole.beginX[from];
        endY[i] = corner ? whole.endY[from] : whole.beginY[from];
        beginX[i] = whole.beginX[from];
        beginY[i] = whole.beginY[from];
        moveX[i] = corner ? whole.moveX[from] : -whole.beginX[from];
        moveY[i] = corner ? whole.moveY[from] : -whole.beginY[from];
    }

    /** The same line around a hole instead of around material, or the other way round. */
    Loop turnedOver() {
        int n = size();
        Loop over = empty(new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            int from = n - 1 - i;
            over.x[i] = x[from];
            over.y[i] = y[from];
            over.endX[i] = -beginX[from];
            over.endY[i] = -beginY[from];
            over.beginX[i] = -endX[from];
            over.beginY[i] = -endY[from];
            over.moveX[i] = -moveX[from];
            over.moveY[i] = -moveY[from];
        }
        return over;
    }

    Loop movedBy(double byX, double byY) {
        double[] newX = new double[size()];
        double[] newY = new double[size()];
        for (int i = 0; i < size(); i++) {
            newX[i] = x[i] + byX;
            newY[i] = y[i] + byY;
        }
        return new Loop(newX, newY, endX, endY, beginX, beginY, moveX, moveY);
    }

    double area() {
        double twice = 0;
        for (int i = 0; i < size(); i++) {
            int next = (i + 1) % size();
            twice += x[i] * y[next] - x[next] * y[i];
        }
        return twice / 2;
    }

    boolean holds(double atX, double atY) {
        boolean inside = false;
        for (int i = 0; i < size(); i++) {
            int j = (i + 1) % size();
            if (y[i] > atY != y[j] > atY && atX < (x[j] - x[i]) * (atY - y[i]) / (y[j] - y[i]) + x[i]) {
                inside = !inside;
            }
        }
        return inside;
    }
}
