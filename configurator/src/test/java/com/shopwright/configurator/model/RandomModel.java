package com.shopwright.configurator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A small model with random rules and prices: 5 sizes, 2 choices, 2 yes/no, of which two depend on others. */
final class RandomModel {

    static final Set<String> NUMERIC = Set.of("width", "depth", "height", "shelves", "gauge", "leaves");
    static final Map<String, Map<String, String>> TABLES =
            Map.of("rate", Map.of("oak", "1.25", "walnut", "-2.5", "ash", "0"));

    private static final List<String> NUMBERS = List.copyOf(NUMERIC);
    private static final String HEAD = """
            shopwright: 1
            product: sample
            version: 1
            currency: EUR
            title: Sample
            options:
              width: {label: Width, length: {min: 600, max: 615, step: 5}}
              depth: {label: Depth, length: {min: 297, max: 300, step: 1}}
              height: {label: Height, length: {min: 1000, max: 3000, step: 1000}}
              shelves: {label: Shelves, integer: {min: -1, max: 1}}
              gauge: {label: Gauge, choices: {18: {label: Thin}, 27: {label: Thick}}}
              wood: {label: Wood, choices: {oak: {label: Oak}, walnut: {label: Walnut}, ash: {label: Ash}}}
              lamp: {label: Lamp, yes_no: {}}
              leaves: {label: Leaves, when: lamp or wood = ash, integer: {min: 1, max: 2}}
              colour: {label: Colour, when: leaves != none and width > 605, choices: {red: {label: Red}, oak: {label: Oak}}}
            tables:
              rate: {by: [wood], rows: [[oak, 1.25], [walnut, -2.5], [any, 0]]}
            """;

    private final Random random;
    final List<String> rules = new ArrayList<>();
    final List<String> prices = new ArrayList<>();

    RandomModel(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            rules.add(condition(3));
            prices.add(number(3));
        }
    }

    String text() {
        var text = new StringBuilder(HEAD).append("rules:\n");
        rules.forEach(rule ->
                text.append("  - {because: So., always: \"").append(rule).append("\"}\n"));
        text.append("price:\n  base: 7.005\n  lines:\n");
        for (int i = 0; i < prices.size(); i++) {
            text.append("    - {label: Line %d, amount: \"%s\"}%n".formatted(i, prices.get(i)));
        }
        return text.toString();
    }

    private String number(int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 16);
        return switch (kind) {
            case 0, 1, 2 -> pick(NUMBERS);
            case 3 -> pick(List.of("0", "1", "2.5", "0.6", "300", "1234.567"));
            case 4, 5 -> "(" + number(depth - 1) + " + " + number(depth - 1) + ")";
            case 6 -> "(" + number(depth - 1) + " - " + number(depth - 1) + ")";
            case 7 -> "(" + number(depth - 1) + " * " + number(depth - 1) + ")";
            case 8 -> number(depth - 1) + " / " + pick(List.of("3", "-7", "0.25"));
            case 9 -> pick(List.of("min", "max")) + "(" + number(depth - 1) + ", " + number(depth - 1) + ")";
            case 10 -> pick(List.of("abs", "floor", "ceil", "round", "meters")) + "(" + number(depth - 1) + ")";
            case 11 ->
                pick(List.of("floor", "ceil", "round")) + "(" + number(depth - 1) + " / (abs(" + number(depth - 1)
                        + ") + 1.5))";
            case 12 -> "if(" + condition(depth - 1) + ", " + number(depth - 1) + ", " + number(depth - 1) + ")";
            case 13 -> "area(" + number(depth - 1) + ", " + number(depth - 1) + ")";
            case 14 -> "count(" + condition(depth - 1) + ", " + condition(depth - 1) + ", " + condition(0) + ")";
            default -> "rate[wood] * -" + pick(NUMBERS);
        };
    }

    private String condition(int depth) {
        int kind = random.nextInt(depth == 0 ? 6 : 12);
        return switch (kind) {
            case 0 -> "lamp";
            case 1 -> pick(List.of("wood = oak", "wood != ash", "walnut = wood", "wood not in [oak, ash]"));
            case 2 -> pick(List.of("colour = none", "colour != red", "colour in [red, none]", "leaves = none"));
            case 3 -> pick(List.of("colour = wood", "lamp = no", "gauge = 27", "shelves in [0, 1]", "leaves >= 1"));
            case 4 -> pick(NUMBERS) + " " + pick(List.of("<", "<=", ">", ">=", "=", "!=")) + " " + pick(NUMBERS);
            case 5 ->
                pick(List.of(
                        "width / 3 > 202 - shelves",
                        "width + shelves in [599, 605.0, 611]",
                        "if(lamp, wood = oak, lamp)"));
            case 6 -> "not (" + condition(depth - 1) + ")";
            case 7 -> "(" + condition(depth - 1) + " and " + condition(depth - 1) + ")";
            case 8 -> "(" + condition(depth - 1) + " or " + condition(depth - 1) + ")";
            case 9 -> "(" + condition(depth - 1) + " requires " + condition(depth - 1) + ")";
            default ->
                "(" + number(depth - 1) + " " + pick(List.of("<", "<=", ">", ">=", "=", "!=")) + " " + number(depth - 1)
                        + ")";
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
