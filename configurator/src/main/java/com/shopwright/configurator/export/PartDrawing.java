package com.shopwright.configurator.export;

import com.shopwright.configurator.export.Drawing.Anchor;
import com.shopwright.configurator.export.Drawing.Board;
import com.shopwright.configurator.export.Drawing.Layer;
import com.shopwright.configurator.scene.Body.Cut;
import com.shopwright.configurator.scene.Body.Edge;
import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Body.Panel;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet part as one saws it: its outline, what is cut through and what is cut in, both outer dimensions, and in words what a
 * line cannot say.
 */
final class PartDrawing {

    private static final double SMALLEST_LETTER = 2.5;
    private static final double LARGEST_LETTER = 28;

    private final SheetPart part;
    private final double[] bounds;
    private final double letter;
    private final Board board = new Board();

    private PartDrawing(SheetPart part) {
        this.part = part;
        this.bounds = part.bounds();
        this.letter = Math.clamp(Math.max(part.length(), part.width()) / 50, SMALLEST_LETTER, LARGEST_LETTER);
    }

    /**
     * @param label of the part, for people
     * @param job what it is for, with its code
     */
    static Drawing of(SheetPart part, String label, String job) {
        PartDrawing drawing = new PartDrawing(part);
        drawing.outline();
        List<String> notes = new ArrayList<>();
        notes.add(drawing.edge());
        drawing.cuts(notes);
        drawing.dimensions();
        String title = label + (part.number() == 1 ? "" : " (" + part.number() + ")");
        String facts = "%s × %s × %s mm, %s, %s"
                .formatted(
                        mm(part.length()),
                        mm(part.width()),
                        mm(part.panel().thickness()),
                        drawing.material(),
                        part.pieces() == 1 ? "1 piece" : part.pieces() + " pieces");
        drawing.block(title, facts, job, notes);
        return drawing.board.drawing(title + ", " + job, title + ": " + facts + ". " + String.join(". ", notes) + ".");
    }

    private void outline() {
        loops(part.panel().outline(), 0, 0, Layer.CUT);
    }

    private void loops(Outline outline, double x, double y, Layer layer) {
        for (Loop loop : Loop.of(outline)) {
            Loop placed = loop.moved(x, y);
            board.loop(layer, part.mirrored() ? placed.mirrored() : placed);
        }
    }

    private void cuts(List<String> notes) {
        Panel panel = part.panel();
        int number = 1;
        for (Cut cut : panel.cuts()) {
            boolean through = cut.depth() >= panel.thickness();
            loops(cut.outline(), cut.x(), cut.y(), through ? Layer.CUT : Layer.ENGRAVE);
            double x = part.mirrored() ? -cut.x() : cut.x();
            double beside = x + cut.outline().reach(part.mirrored() ? -1 : 1, 0) + letter / 3;
            double above = cut.y() + cut.outline().reach(0, 1) - letter / 2;
            board.text(beside, above, letter, Anchor.START, 0, Integer.toString(number), Layer.TEXT);
            notes.add("%d: %s, %s, middle %s from the left and %s from below"
                    .formatted(
                            number++,
                            shape(cut.outline()),
                            through ? "through" : mm(cut.depth()) + " deep",
                            mm(x - bounds[0]),
                            mm(cut.y() - bounds[1])));
        }
    }

    /** Length below, width to the left, each between two short strokes. */
    private void dimensions() {
        double below = bounds[1] - 3 * letter;
        double left = bounds[0] - 3 * letter;
        board.line(Layer.DIM, bounds[0], below, bounds[2], below);
        board.line(Layer.DIM, left, bounds[1], left, bounds[3]);
        for (double x : new double[] {bounds[0], bounds[2]}) {
            board.line(Layer.DIM, x, bounds[1] - letter, x, below - letter / 2);
            board.line(Layer.DIM, x - letter / 3, below - letter / 3, x + letter / 3, below + letter / 3);
        }
        for (double y : new double[] {bounds[1], bounds[3]}) {
            board.line(Layer.DIM, bounds[0] - letter, y, left - letter / 2, y);
            board.line(Layer.DIM, left - letter / 3, y - letter / 3, left + letter / 3, y + letter / 3);
        }
        board.text(0, below + letter / 2, letter, Anchor.MIDDLE, 0, mm(part.length()), Layer.DIM);
        double middle = (bounds[1] + bounds[3]) / 2;
        board.text(left - letter / 2, middle, letter, Anchor.MIDDLE, 90, mm(part.width()), Layer.DIM);
    }

    private void block(String title, String facts, String job, List<String> notes) {
        double y = bounds[1] - 6.5 * letter;
        board.text(bounds[0], y, 1.4 * letter, Anchor.START, 0, title, Layer.TEXT);
        y -= 2 * letter;
        List<String> lines = new ArrayList<>(List.of(facts, job));
        lines.addAll(notes);
        for (String line : lines) {
            board.text(bounds[0], y, letter, Anchor.START, 0, line, Layer.TEXT);
            y -= 1.8 * letter;
        }
    }

    private String material() {
        return Grain.runsAlong(part.surface())
                ? part.surface().material() + ", grain along the length"
                : part.surface().material();
    }

    private String edge() {
        return words(part.panel().edge()) + (part.mirrored() ? ", mirror image" : "");
    }

    /** How a rim is worked, in words. */
    static String words(Edge edge) {
        return switch (edge) {
            case Edge.Sharp _ -> "edges square";
            case Edge.Round round -> "edges rounded by " + mm(round.radius()) + " above and below";
            case Edge.Bevel bevel ->
                "edges bevelled below, " + mm(bevel.inset()) + " in and " + mm(bevel.height()) + " up";
        };
    }

    static String shape(Outline outline) {
        return switch (outline) {
            case Outline.Rectangle r ->
                "%s × %s%s"
                        .formatted(mm(r.length()), mm(r.width()), r.corner() > 0 ? ", corners " + mm(r.corner()) : "");
            case Outline.Oval o ->
                o.length() == o.width() ? "round " + mm(o.length()) : "oval " + mm(o.length()) + " × " + mm(o.width());
            case Outline.Polygon _ -> "outline as drawn";
            case Outline.Letters l -> "lettering “" + l.text() + "”, capitals " + mm(l.capitals());
        };
    }

    static String mm(double value) {
        return Decimals.of(value, 1);
    }
}
