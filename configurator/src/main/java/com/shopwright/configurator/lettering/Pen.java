package com.shopwright.configurator.lettering;

import com.shopwright.configurator.lettering.Lettering.Loop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a round pen leaves on its way, as closed lines that cannot cross: the distance to the way is worked out on a grid, and
 * the lines run where it is the pen's radius (marching squares). Ways that cross or touch become one by themselves.
 */
final class Pen {

    /** Squares of the grid to a radius. */
    private static final double FINE = 2.5;

    /** How far a point may lie from the straight line that replaces it, in radii. */
    private static final double GAP = 0.11;

    private final double radius;
    private final double step;
    private final int columns;
    private final int rows;
    private final double left;
    private final double bottom;
    private final double[] distances;

    /** From the edge of the grid that a line leaves by to the next one. */
    private final Map<Long, Long> next = new HashMap<>();

    private Pen(List<double[]> ways, double radius) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (double[] way : ways) {
            for (int i = 0; i < way.length; i += 2) {
                minX = Math.min(minX, way[i]);
                maxX = Math.max(maxX, way[i]);
                minY = Math.min(minY, way[i + 1]);
                maxY = Math.max(maxY, way[i + 1]);
            }
        }
        this.radius = radius;
        this.step = radius / FINE;
        this.left = minX - radius - 2 * step;
        this.bottom = minY - radius - 2 * step;
        this.columns = (int) Math.ceil((maxX + radius - left) / step) + 3;
        this.rows = (int) Math.ceil((maxY + radius - bottom) / step) + 3;
        this.distances = new double[columns * rows];
        Arrays.fill(distances, radius + 2 * step);
    }

    static List<Loop> lines(List<double[]> ways, double radius) {
        if (ways.isEmpty()) {
            return List.of();
        }
        Pen pen = new Pen(ways, radius);
        for (double[] way : ways) {
            for (int i = 0; i < Math.max(way.length - 2, 2); i += 2) {
                int end = Math.min(i + 2, way.length - 2);
                pen.draw(way[i], way[i + 1], way[end], way[end + 1]);
            }
        }
        return pen.trace();
    }

    private void draw(double ax, double ay, double bx, double by) {
        double reach = radius + 2 * step;
        int fromColumn = (int) ((Math.min(ax, bx) - reach - left) / step);
        int toColumn = (int) ((Math.max(ax, bx) + reach - left) / step) + 1;
        int fromRow = (int) ((Math.min(ay, by) - reach - bottom) / step);
        int toRow = (int) ((Math.max(ay, by) + reach - bottom) / step) + 1;
        double length = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
        for (int row = Math.max(fromRow, 0); row <= Math.min(toRow, rows - 1); row++) {
            for (int column = Math.max(fromColumn, 0); column <= Math.min(toColumn, columns - 1); column++) {
                double x = left + column * step - ax;
                double y = bottom + row * step - ay;
                double t = length == 0 ? 0 : Math.clamp((x * (bx - ax) + y * (by - ay)) / length, 0.0, 1.0);
                double distance = Math.hypot(x - t * (bx - ax), y - t * (by - ay));
                int at = row * columns + column;
                distances[at] = Math.min(distances[at], distance);
            }
        }
    }

    private boolean inked(int column, int row) {
        return distances[row * columns + column] < radius;
    }

    /** Edges of the grid have numbers: two for each point, the one to its right and the one above it. */
    private long right(int column, int row) {
        return 2L * (row * columns + column);
    }

    private long above(int column, int row) {
        return 2L * (row * columns + column) + 1;
    }

    private List<Loop> trace() {
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                square(column, row);
            }
        }
        List<Loop> loops = new ArrayList<>();
        while (!next.isEmpty()) {
            List<double[]> points = new ArrayList<>();
            Long start = next.keySet().iterator().next();
            Long edge = start;
            do {
                points.add(point(edge));
                edge = next.remove(edge);
            } while (edge != null && !edge.equals(start));
            Simplified.of(points, GAP * radius).ifPresent(loops::add);
        }
        return loops;
    }

    /** The lines through one square, ink on their left. */
    private void square(int column, int row) {
        boolean a = inked(column, row);
        boolean b = inked(column + 1, row);
        boolean c = inked(column + 1, row + 1);
        boolean d = inked(column, row + 1);
        long low = right(column, row);
        long east = above(column + 1, row);
        long high = right(column, row + 1);
        long west = above(column, row);
        int ink = (a ? 1 : 0) + (b ? 2 : 0) + (c ? 4 : 0) + (d ? 8 : 0);
        switch (ink) {
            case 1 -> next.put(low, west);
            case 2 -> next.put(east, low);
            case 3 -> next.put(east, west);
            case 4 -> next.put(high, east);
            case 6 -> next.put(high, low);
            case 7 -> next.put(high, west);
            case 8 -> next.put(west, high);
            case 9 -> next.put(low, high);
            case 11 -> next.put(east, high);
            case 12 -> next.put(west, east);
            case 13 -> next.put(low, east);
            case 14 -> next.put(west, low);
            case 5 -> {
                // Two opposite corners: apart, so that lines stay apart.
                next.put(low, west);
                next.put(high, east);
            }
            case 10 -> {
                next.put(east, low);
                next.put(west, high);
            }
            default -> {
                // All ink or none.
            }
        }
    }

    /** Where on an edge of the grid the distance is the radius. */
    private double[] point(long edge) {
        int at = (int) (edge / 2);
        boolean level = edge % 2 == 0;
        double here = distances[at];
        double there = distances[level ? at + 1 : at + columns];
        double t = Math.clamp((radius - here) / (there - here), 0.02, 0.98);
        double x = left + at % columns * step + (level ? t * step : 0);
        double y = bottom + at / columns * step + (level ? 0 : t * step);
        return new double[] {x, y};
    }
}
