package com.shopwright.storefront;

import com.shopwright.configurator.Configurator.Goal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * What the address or the form of a made-to-order product says. A parameter with an option's name is a choice; the page's
 * own begin with an underscore, which no option's name does.
 *
 * @param values every control of the form, or in a shared address the buyer's own choices alone
 * @param kept which of them the buyer had chosen before this form was sent; empty in a shared address, where all are
 * @param before the code of what the form showed, so that one sees what changed, and what to go back to
 * @param goal what the options that nobody chose are filled with
 * @param text what the buyer wants in their own words; empty if they did not say
 * @param asked a value whose reasons are asked for
 * @param line the cart's line that is being changed
 * @param beside codes of designs that were kept for comparing
 */
record ShapeWish(
        Map<String, String> values,
        Optional<Set<String>> kept,
        Optional<String> before,
        Goal goal,
        String text,
        Optional<Asked> asked,
        String quantity,
        Optional<UUID> line,
        List<String> beside) {

    static final String BEFORE = "_before";
    static final String KEPT = "_kept";
    static final String GOAL = "_goal";
    static final String TEXT = "_text";
    static final String WHY = "_why";
    static final String QUANTITY = "_quantity";
    static final String LINE = "_line";
    static final String BESIDE = "_beside";

    private static final Pattern CODE = Pattern.compile("[0-9a-z-]{1,2100}");

    /** "Why does this value change other choices?" */
    record Asked(String option, String value) {}

    static ShapeWish of(MultiValueMap<String, String> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        // The last one counts: a box that is ticked stands behind the field that says it is not.
        parameters.forEach((name, given) -> {
            if (!name.startsWith("_") && !given.isEmpty()) {
                values.put(name, given.getLast());
            }
        });
        return new ShapeWish(
                values,
                one(parameters, KEPT).map(ShapeWish::names),
                one(parameters, BEFORE).filter(code -> !code.isEmpty()),
                goal(one(parameters, GOAL)),
                one(parameters, TEXT).orElse("").strip(),
                one(parameters, WHY).flatMap(ShapeWish::asked),
                one(parameters, QUANTITY).orElse("1"),
                one(parameters, LINE).flatMap(ShapeWish::id),
                parameters.getOrDefault(BESIDE, List.of()).stream()
                        .filter(CODE.asMatchPredicate())
                        .distinct()
                        .limit(Comparison.MOST)
                        .toList());
    }

    /** These choices, whatever the address says. */
    ShapeWish with(Map<String, String> choices) {
        return new ShapeWish(
                choices, Optional.empty(), Optional.empty(), Goal.CLOSEST, "", asked, quantity, line, beside);
    }

    /** These choices above those of the form. */
    ShapeWish and(Map<String, String> choices) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(choices);
        return new ShapeWish(all, kept, before, goal, text, asked, quantity, line, beside);
    }

    private static Optional<String> one(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name));
    }

    private static Set<String> names(String text) {
        return Arrays.stream(text.split(" "))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Goal goal(Optional<String> name) {
        return name.map(text -> switch (text) {
                    case "cheapest" -> Goal.CHEAPEST;
                    case "fastest" -> Goal.FASTEST;
                    default -> Goal.CLOSEST;
                })
                .orElse(Goal.CLOSEST);
    }

    private static Optional<Asked> asked(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.of(new Asked(text.substring(0, colon), text.substring(colon + 1)));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException tamperedWith) {
            return Optional.empty();
        }
    }
}
