package com.shopwright.bench.orders;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much is measured.
 *
 * @param runs how often; medians are reported
 * @param seconds how long each rate is measured
 * @param wholeSeconds how long orders go the whole way
 * @param orders how many are loaded beforehand for the cost ratio
 */
public record Plan(int runs, int seconds, int wholeSeconds, int orders, Set<Part> parts) {

    public static final String USAGE =
            "./shopwright bench orders [--quick] [--runs N] [--seconds N] [--whole-seconds N]"
                    + " [--orders N] [--only PART,PART]; parts are " + Part.names();

    private static final Plan FULL = new Plan(3, 10, 60, 1_000_000, EnumSet.allOf(Part.class));
    private static final Plan QUICK = new Plan(1, 4, 10, 100_000, EnumSet.allOf(Part.class));

    /** What can be measured by itself. */
    enum Part {
        BASELINE,
        INTAKE,
        JOURNEY,
        HOT,
        SELLOUT,
        OPEN,
        WHOLE,
        COST;

        private static String names() {
            return Arrays.stream(values()).map(Part::word).collect(Collectors.joining(", "));
        }

        private String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException with the usage, if an option is not understood */
    public static Plan of(List<String> arguments) {
        Plan plan = arguments.contains("--quick") ? QUICK : FULL;
        for (int i = 0; i < arguments.size(); i++) {
            String option = arguments.get(i).split("=", 2)[0];
            if (option.equals("--quick")) {
                continue;
            }
            String value = arguments.get(i).contains("=")
                    ? arguments.get(i).split("=", 2)[1]
                    : i + 1 < arguments.size() ? arguments.get(++i) : "";
            plan = plan.with(option, value);
        }
        return plan;
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    private Plan with(String option, String value) {
        return switch (option) {
            case "--runs" -> new Plan(number(option, value, 99), seconds, wholeSeconds, orders, parts);
            case "--seconds" -> new Plan(runs, number(option, value, 600), wholeSeconds, orders, parts);
            case "--whole-seconds" -> new Plan(runs, seconds, number(option, value, 3600), orders, parts);
            case "--orders" -> new Plan(runs, seconds, wholeSeconds, number(option, value, 10_000_000), parts);
            case "--only" -> new Plan(runs, seconds, wholeSeconds, orders, parts(value));
            default -> throw new IllegalArgumentException("Not understood: " + option + ". Use " + USAGE);
        };
    }

    private static int number(String option, String value, int most) {
        if (value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw new IllegalArgumentException(
                option + " takes a whole number from 1 to " + most + ", not '" + value + "'. Use " + USAGE);
    }

    private static Set<Part> parts(String names) {
        Set<Part> chosen = EnumSet.noneOf(Part.class);
        for (String name : names.split(",")) {
            chosen.add(Arrays.stream(Part.values())
                    .filter(part -> part.word().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no part '" + name + "'. Use " + USAGE)));
        }
        return chosen;
    }
}
