package com.shopwright.configurator.export;

import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Body.Panel;
import com.shopwright.configurator.scene.Scene;
import com.shopwright.configurator.scene.Solid;
import com.shopwright.configurator.scene.Surface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Panels of one part that are cut alike.
 *
 * @param part the part's name in the model
 * @param number among the part's kinds of panels, from 1
 * @param mirrored whether it is the mirror image of the panel
 * @param pieces how many of them one product takes
 */
public record SheetPart(String part, int number, Panel panel, boolean mirrored, Surface surface, int pieces) {

    private record Kind(String part, Panel panel, boolean mirrored, Surface surface) {}

    /** All of a scene, in its order. */
    public static List<SheetPart> of(Scene scene) {
        Map<Kind, Integer> pieces = new LinkedHashMap<>();
        for (Solid solid : scene.solids()) {
            if (solid.body() instanceof Panel panel) {
                boolean mirrored = solid.pose().mirrors() && handed(panel);
                pieces.merge(new Kind(solid.part(), panel, mirrored, solid.surface()), 1, Integer::sum);
            }
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<SheetPart> parts = new ArrayList<>();
        pieces.forEach((kind, count) -> parts.add(new SheetPart(
                kind.part(),
                numbers.merge(kind.part(), 1, Integer::sum),
                kind.panel(),
                kind.mirrored(),
                kind.surface(),
                count)));
        return parts;
    }

    /** A file's name without its ending: {@code top}, {@code drawer-2}. */
    public String name() {
        return number == 1 ? part : part + "-" + number;
    }

    /**
     * Its drawing for a machine or a CAD program.
     *
     * @param label of the part, for people
     * @param job what it is for, with its code
     */
    public byte[] dxf(String label, String job) {
        return Dxf.of(PartDrawing.of(this, label, job));
    }

    /** The same to be looked at and printed, at full scale. */
    public byte[] svg(String label, String job) {
        return Svg.of(PartDrawing.of(this, label, job));
    }

    public double length() {
        return bounds()[2] - bounds()[0];
    }

    public double width() {
        return bounds()[3] - bounds()[1];
    }

    /** Lowest x and y, highest x and y, of the panel as it is drawn. */
    double[] bounds() {
        var box = panel.bounds();
        return mirrored
                ? new double[] {-box.maxX(), box.minY(), -box.minX(), box.maxY()}
                : new double[] {box.minX(), box.minY(), box.maxX(), box.maxY()};
    }

    /** Whether a mirror image cannot be had by turning it over: something is worked from one face only, or off the middle. */
    private static boolean handed(Panel panel) {
        boolean even = panel.outline() instanceof Outline.Rectangle || panel.outline() instanceof Outline.Oval;
        return !even || !panel.cuts().isEmpty();
    }
}
