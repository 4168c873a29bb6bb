package com.shopwright.configurator.mesh;

import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Body.Spot;
import java.util.List;

/** An outline as loops: those around material counter-clockwise, those around its holes clockwise. */
final class Contour {

    private final Outline outline;
    private final double roomiest;
    private final List<Loop> loops;

    /** @param most the largest inset that will be asked for */
    Contour(Outline outline, double most) {
        this.outline = outline;
        this.roomiest = most;
        this.loops = switch (outline) {
            case Outline.Rectangle r -> List.of(rectangle(r, 0));
            case Outline.Oval o -> List.of(oval(o));
            case Outline.Polygon p -> List.of(polygon(p.corners()));
            case Outline.Letters l ->
                l.lettering().loops().stream()
                        .map(line -> Loop.of(line.x(), line.y()))
                        .toList();
        };
    }

    Contour(Outline outline) {
        this(outline, 0);
    }

    List<Loop> loops() {
        return loops;
    }

    /** Point for point as {@link #loops}, drawn in. */
    List<Loop> drawnIn(double inset) {
        if (inset > roomiest + 1e-9) {
            throw new IllegalArgumentException("Made for insets up to " + roomiest + ".");
        }
        // The corners of a rectangle turn sharp when more is taken away than their radius.
        return outline instanceof Outline.Rectangle r && r.corner() > 0
                ? List.of(rectangle(r, inset))
                : loops.stream().map(loop -> loop.drawnIn(inset)).toList();
    }

    private static Loop rectangle(Outline.Rectangle r, double inset) {
        double halfLength = r.length() / 2;
        double halfWidth = r.width() / 2;
        if (r.corner() == 0) {
            return Loop.of(
                    new double[] {halfLength, halfLength, -halfLength, -halfLength},
                    new double[] {-halfWidth, halfWidth, halfWidth, -halfWidth});
        }
        double held = Math.max(r.corner(), inset);
        return round(
                Math.max(halfLength - held, 0),
                Math.max(halfWidth - held, 0),
                Math.max(r.corner() - inset, 0),
                Arcs.quarter(r.corner()));
    }

    /** Four quarter circles about (±x, ±y). */
    private static Loop round(double x, double y, double radius, int chords) {
        boolean level = x == 0;
        boolean upright = y == 0;
        int n = 4 * (chords + 1) - (level ? 2 : 0) - (upright ? 2 : 0);
        Loop loop = Loop.empty(new double[n], new double[n]);
        double swell = Arcs.swell(chords);
        int at = 0;
        for (int quarter = 0; quarter < 4; quarter++) {
            double middleX = quarter == 0 || quarter == 3 ? x : -x;
            double middleY = quarter < 2 ? y : -y;
            // Where two arcs meet without a straight piece between they share a point.
            int last = (quarter % 2 == 0 ? level : upright) ? chords - 1 : chords;
            for (int k = 0; k <= last; k++) {
                double angle = Math.PI / 2 * (quarter + (double) k / chords);
                double cosine = k == chords && quarter % 2 == 0 || k == 0 && quarter % 2 == 1 ? 0 : Math.cos(angle);
                double sine = k == chords && quarter % 2 == 1 || k == 0 && quarter % 2 == 0 ? 0 : Math.sin(angle);
                double reach = k == 0 || k == chords ? radius : radius * swell;
                set(loop, at++, middleX + reach * cosine, middleY + reach * sine, cosine, sine);
            }
        }
        return loop;
    }

    private static Loop oval(Outline.Oval o) {
        double a = o.length() / 2;
        double b = o.width() / 2;
        int chords = Arcs.outline(Math.max(a, b));
        Loop circle = round(0, 0, 1, chords);
        Loop loop = Loop.empty(new double[circle.size()], new double[circle.size()]);
        for (int i = 0; i < circle.size(); i++) {
            double length = Math.hypot(circle.endX()[i] * b, circle.endY()[i] * a);
            set(
                    loop,
                    i,
                    circle.x()[i] * a,
                    circle.y()[i] * b,
                    circle.endX()[i] * b / length,
                    circle.endY()[i] * a / length);
        }
        return loop;
    }

    private static void set(Loop loop, int i, double x, double y, double outX, double outY) {
        loop.x()[i] = x;
        loop.y()[i] = y;
        loop.endX()[i] = outX;
        loop.endY()[i] = outY;
        loop.beginX()[i] = outX;
        loop.beginY()[i] = outY;
        loop.moveX()[i] = -outX;
        loop.moveY()[i] = -outY;
    }

    static Loop polygon(List<Spot> corners) {
        double[] x = corners.stream().mapToDouble(Spot::x).toArray();
        double[] y = corners.stream().mapToDouble(Spot::y).toArray();
        Loop loop = Loop.of(x, y);
        if (loop.area() > 0) {
            return loop;
        }
        int n = x.length;
        double[] backX = new double[n];
        double[] backY = new double[n];
        for (int i = 0; i < n; i++) {
            backX[i] = x[n - 1 - i];
            backY[i] = y[n - 1 - i];
        }
        return Loop.of(backX, backY);
    }
}
