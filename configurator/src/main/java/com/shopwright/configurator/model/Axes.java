package com.shopwright.configurator.model;

import com.shopwright.configurator.scene.Pose;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Along which axis of the scene a body's length, width and thickness run. */
final class Axes {

    private static final Pattern AXIS = Pattern.compile("-?[xyz]");

    private Axes() {}

    static Pose read(Entries body) {
        return body.optional("axes").flatMap(Axes::pose).orElse(Pose.HERE);
    }

    private static Optional<Pose> pose(Field field) {
        List<String> axes = field.items().stream()
                .map(Field::text)
                .flatMap(Optional::stream)
                .filter(axis -> AXIS.matcher(axis).matches())
                .toList();
        String letters = axes.stream()
                .map(axis -> axis.substring(axis.length() - 1))
                .sorted()
                .collect(Collectors.joining());
        if (!letters.equals("xyz")) {
            field.fault(
                    "The axes are not x, y and z, each once.",
                    "Write where length, width and thickness run, like [z, y, x] or [x, -z, y].");
            return Optional.empty();
        }
        return Optional.of(pose(axes));
    }

    private static Pose pose(List<String> axes) {
        return new Pose(
                along(axes, 0, "x"),
                along(axes, 1, "x"),
                along(axes, 2, "x"),
                0,
                along(axes, 0, "y"),
                along(axes, 1, "y"),
                along(axes, 2, "y"),
                0,
                along(axes, 0, "z"),
                along(axes, 1, "z"),
                along(axes, 2, "z"),
                0);
    }

    private static int along(List<String> axes, int own, String scene) {
        String axis = axes.get(own);
        if (!axis.endsWith(scene)) {
            return 0;
        }
        return axis.startsWith("-") ? -1 : 1;
    }
}
