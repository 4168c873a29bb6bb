package com.shopwright.configurator.export;

import java.util.ArrayList;
import java.util.List;

/**
 * A drawing at full scale in millimetres, y up, for whatever file it is written to.
 *
 * @param title what it shows, in one line
 * @param description the same for somebody who cannot see it
 * @param lines closed and open ones
 */
record Drawing(String title, String description, List<Line> lines, List<Loops> loops, List<Lettered> texts) {

    /** What a machine or a person does along a line. */
    enum Layer {
        CUT,
        ENGRAVE,
        DIM,
        TEXT
    }

    enum Anchor {
        START,
        MIDDLE
    }

    record Line(Layer layer, double x1, double y1, double x2, double y2) {}

    record Loops(Layer layer, Loop loop) {}

    /** @param turned by degrees, counter-clockwise */
    record Lettered(double x, double y, double height, Anchor anchor, double turned, String text, Layer layer) {}

    Drawing {
        lines = List.copyOf(lines);
        loops = List.copyOf(loops);
        texts = List.copyOf(texts);
    }

    /** Lowest x and y, highest x and y of everything; a letter is taken to be 0.6 as wide as high. */
    double[] bounds() {
        double[] bounds = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        lines.forEach(line -> {
            widen(bounds, line.x1(), line.y1());
            widen(bounds, line.x2(), line.y2());
        });
        loops.forEach(loop -> loop.loop().nodes().forEach(node -> widen(bounds, node.x(), node.y())));
        texts.forEach(text -> {
            double width = 0.6 * text.height() * text.text().length();
            double from = text.anchor() == Anchor.MIDDLE ? -width / 2 : 0;
            double cos = Math.cos(Math.toRadians(text.turned()));
            double sin = Math.sin(Math.toRadians(text.turned()));
            for (double along : new double[] {from, from + width}) {
                for (double up : new double[] {0, text.height()}) {
                    widen(bounds, text.x() + along * cos - up * sin, text.y() + along * sin + up * cos);
                }
            }
        });
        return bounds;
    }

    private static void widen(double[] bounds, double x, double y) {
        bounds[0] = Math.min(bounds[0], x);
        bounds[1] = Math.min(bounds[1], y);
        bounds[2] = Math.max(bounds[2], x);
        bounds[3] = Math.max(bounds[3], y);
    }

    /** A drawing as it grows. */
    static final class Board {

        private final List<Line> lines = new ArrayList<>();
        private final List<Loops> loops = new ArrayList<>();
        private final List<Lettered> texts = new ArrayList<>();

        void line(Layer layer, double x1, double y1, double x2, double y2) {
            lines.add(new Line(layer, x1, y1, x2, y2));
        }

        void loop(Layer layer, Loop loop) {
            loops.add(new Loops(layer, loop));
        }

        void text(double x, double y, double height, Anchor anchor, double turned, String text, Layer layer) {
            texts.add(new Lettered(x, y, height, anchor, turned, text, layer));
        }

        Drawing drawing(String title, String description) {
            return new Drawing(title, description, lines, loops, texts);
        }
    }
}
