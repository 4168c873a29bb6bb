package com.shopwright.configurator.model;

import com.shopwright.configurator.model.ShapePlan.BodyPlan;
import com.shopwright.configurator.scene.Body.Box;
import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Body.Panel;
import com.shopwright.configurator.scene.Scene;
import com.shopwright.configurator.scene.Scene.Stage;
import com.shopwright.configurator.scene.Solid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Whether a scene agrees with the parts and with itself: as many pieces, of the same sizes, in the stated box. */
final class SceneCheck {

    /** Millimetres. */
    private static final double TOLERANCE = 1;

    private final ScenePlan plan;
    private final Assignment assignment;
    private final List<Fault> findings = new ArrayList<>();

    private SceneCheck(ScenePlan plan, Assignment assignment) {
        this.plan = plan;
        this.assignment = assignment;
    }

    static List<Fault> of(ScenePlan plan, Assignment assignment) {
        var check = new SceneCheck(plan, assignment);
        Staging staging = Staging.of(plan, assignment);
        staging.leftOut().forEach(check::impossible);
        staging.scene(plan.setting()).ifPresent(check::scene);
        return List.copyOf(check.findings);
    }

    private void impossible(BodyPlan body, String reason) {
        find(
                body.field(),
                "This cannot be made, and is left out: " + reason,
                "Correct the dimensions, or write when: for the configurations that have it.");
    }

    private void scene(Scene scene) {
        Map<String, List<Solid>> byPart = scene.solids().stream().collect(Collectors.groupingBy(Solid::part));
        for (ShapePlan shape : plan.shapes()) {
            if (shape.part().needed(assignment.values())) {
                part(shape, byPart.getOrDefault(shape.part().name(), List.of()));
            }
        }
        plan.setting().ifPresent(setting -> outer(setting.field(), scene));
    }

    private void part(ShapePlan shape, List<Solid> solids) {
        long seen = solids.stream().mapToInt(Solid::piece).distinct().count();
        long pieces = shape.part().pieces().at(assignment.values());
        if (seen != pieces) {
            find(
                    shape.field(),
                    "%d pieces are seen, and the parts list has %d.".formatted(seen, pieces),
                    "Correct pieces, repeat or mirror, or say with each: how many placements show one piece.");
        }
        boolean single = solids.size() == seen;
        solids.stream()
                .filter(solid -> single && solid.body() instanceof Panel)
                .findFirst()
                .ifPresent(solid -> size(shape, (Panel) solid.body()));
    }

    /** Where one piece is one panel, it has the dimensions of the part, in whatever order. */
    private void size(ShapePlan shape, Panel panel) {
        double[] size = DoubleStream.of(
                        shape.part().length().at(assignment.values()),
                        shape.part().width().at(assignment.values()),
                        shape.part().thickness().at(assignment.values()))
                .sorted()
                .toArray();
        if (panel.outline() instanceof Outline.Letters || Arrays.stream(size).anyMatch(side -> side == 0)) {
            return;
        }
        Box box = panel.bounds();
        double[] seen =
                DoubleStream.of(box.width(), box.depth(), box.height()).sorted().toArray();
        for (int i = 0; i < size.length; i++) {
            if (Math.abs(size[i] - seen[i]) > TOLERANCE) {
                find(
                        shape.field(),
                        "The board is %s, and the part's size %s.".formatted(shown(seen), shown(size)),
                        "Leave the dimensions out here, or correct the size.");
                return;
            }
        }
    }

    private void outer(Field field, Scene scene) {
        Box box = scene.solids().stream().map(Solid::bounds).reduce(Box::and).orElseThrow();
        double[] seen = {box.width(), box.depth(), box.height()};
        double[] stated = {
            scene.outer().width(), scene.outer().depth(), scene.outer().height()
        };
        for (int i = 0; i < seen.length; i++) {
            if (Math.abs(seen[i] - stated[i]) > TOLERANCE) {
                find(
                        field,
                        "Everything together measures %s, and outer says %s.".formatted(shown(seen), shown(stated)),
                        "Correct outer, or where the parts stand.");
                return;
            }
        }
        touches(field, scene.stage(), box);
    }

    /** What stands or hangs reaches 0, where its floor, wall or ceiling is, and no further. */
    private void touches(Field field, Stage stage, Box box) {
        double reached = switch (stage) {
            case FLOOR, TABLE -> box.minZ();
            case WALL -> box.maxY();
            case CEILING -> box.maxZ();
        };
        if (Math.abs(reached) > TOLERANCE) {
            String where = switch (stage) {
                case FLOOR, TABLE -> "Everything together stands at z = %.0f, and the %s is at 0.";
                case WALL -> "Everything together ends at y = %.0f, and the %s is at 0.";
                case CEILING -> "Everything together ends at z = %.0f, and the %s is at 0.";
            };
            find(
                    field,
                    where.formatted(reached, stage.name().toLowerCase(Locale.ROOT)),
                    "Correct where the parts stand, or the stage.");
        }
    }

    private static String shown(double... sides) {
        return Arrays.stream(sides).mapToObj("%.0f"::formatted).collect(Collectors.joining(" x ", "", " mm"));
    }

    private void find(Field field, String problem, String remedy) {
        findings.add(new Fault(field.file(), field.line(), field.path(), problem, remedy));
    }
}
