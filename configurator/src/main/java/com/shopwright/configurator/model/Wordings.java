package com.shopwright.configurator.model;

import java.util.List;
import java.util.Map;

/** Everything of a model that people read, in one language. */
record Wordings(
        String title,
        List<Option> options,
        List<Model.Rule> rules,
        Map<String, String> parts,
        Map<String, String> lines) {

    Wordings {
        options = List.copyOf(options);
        rules = List.copyOf(rules);
        parts = Map.copyOf(parts);
        lines = Map.copyOf(lines);
    }

    String caption(Caption caption) {
        return switch (caption) {
            case Caption.Title() -> title;
            case Caption.OfPart(String part) -> part(part);
            case Caption.OfLine(String label) -> lines.getOrDefault(label, label);
            case Caption.OfValue(String option, String value) -> ofValue(option, value);
        };
    }

    String part(String name) {
        return parts.getOrDefault(name, name);
    }

    private String ofValue(String name, String value) {
        Option option =
                options.stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
        String label = option.wording().label();
        if (!(option instanceof Option.Choice choice)) {
            return label;
        }
        return choice.values().stream()
                .filter(v -> v.name().equals(value))
                .map(v -> label + ": " + v.wording().label())
                .findFirst()
                .orElse(label);
    }
}
