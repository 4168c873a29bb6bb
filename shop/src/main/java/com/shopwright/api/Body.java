package com.shopwright.api;

import com.shopwright.kernel.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object as it came, read field by field. Nothing is converted: a number is not text and {@code 1.0} is not a whole
 * number. What is wrong is collected, so that a sender learns of everything at once: read all fields, then {@link #check},
 * after which each required field that was asked for is present.
 */
final class Body {
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NUMBER = 19;
    private static final int MOST_CHOICES = 300;

    private final String prefix;
    private final JsonNode node;
    private final List<FieldFault> faults;
    private final Map<String, Optional<Body>> asked = new LinkedHashMap<>();
    private final List<Body> elements = new ArrayList<>();

    Body(JsonNode object) {
        this("", object, new ArrayList<>());
    }

    private Body(String prefix, JsonNode node, List<FieldFault> faults) {
        this.prefix = prefix;
        this.node = node;
        this.faults = faults;
    }

    boolean has(String field) {
        asked.putIfAbsent(field, Optional.empty());
        return node.hasNonNull(field);
    }

    Optional<String> text(String field) {
        return required(field) ? readText(field) : Optional.empty();
    }

    /** Absent, null and blank are all "not given". */
    Optional<String> optionalText(String field) {
        return has(field) ? readText(field).filter(text -> !text.isBlank()) : Optional.empty();
    }

    /** A text on one line. */
    Optional<String> line(String field, int longest) {
        return value(field, text -> oneLine(field, text, longest));
    }

    Optional<String> optionalLine(String field, int longest) {
        return optionalValue(field, text -> oneLine(field, text, longest));
    }

    /** A text that {@code parse} turns into a value or refuses with {@link InvalidInput}. */
    <T> Optional<T> value(String field, Function<String, T> parse) {
        return text(field).flatMap(text -> parse(field, () -> parse.apply(text)));
    }

    <T> Optional<T> optionalValue(String field, Function<String, T> parse) {
        return optionalText(field).flatMap(text -> parse(field, () -> parse.apply(text)));
    }

    Optional<Integer> integer(String field, int least, int most) {
        return wholeNumber(field, least, most).map(Math::toIntExact);
    }

    Optional<Long> wholeNumber(String field, long least, long most) {
        if (!required(field)) {
            return Optional.empty();
        }
        JsonNode value = node.get(field);
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            long number = value.longValue();
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        wrong(field, "send a whole number from " + least + " to " + most);
        return Optional.empty();
    }

    /** An object within; if it is missing, that is noted once and its own fields are not asked for. */
    Optional<Body> object(String field) {
        if (!required(field)) {
            return Optional.empty();
        }
        if (!node.get(field).isObject()) {
            wrong(field, "send an object");
            return Optional.empty();
        }
        Body body = new Body(prefix + field + ".", node.get(field), faults);
        asked.put(field, Optional.of(body));
        return Optional.of(body);
    }

    /** A list of objects; empty if it is missing or no such list, which is noted. */
    List<Body> objects(String field, int least, int most) {
        if (!required(field)) {
            return List.of();
        }
        JsonNode list = node.get(field);
        if (!list.isArray() || list.size() < least || list.size() > most || !allObjects(list)) {
            wrong(field, "send a list of " + least + " to " + most + " objects");
            return List.of();
        }
        List<Body> found = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            found.add(new Body(prefix + field + "[" + i + "].", list.get(i), faults));
        }
        elements.addAll(found);
        return found;
    }

    private static boolean allObjects(JsonNode list) {
        for (JsonNode element : list) {
            if (!element.isObject()) {
                return false;
            }
        }
        return true;
    }

    /** {@code false} if it is not given. */
    boolean flag(String field) {
        if (!has(field)) {
            return false;
        }
        if (!node.get(field).isBoolean()) {
            wrong(field, "send true or false");
            return false;
        }
        return node.get(field).booleanValue();
    }

    /**
     * An object of option to value, in the order in which it came. A whole number and true or false may be sent as such:
     * the configurator writes them {@code 1600}, {@code yes} and {@code no}.
     */
    Optional<Map<String, String>> choices(String field) {
        if (!required(field)) {
            return Optional.empty();
        }
        if (!node.get(field).isObject() || node.get(field).size() > MOST_CHOICES) {
            wrong(field, "send an object of at most " + MOST_CHOICES + " options, each with its value");
            return Optional.empty();
        }
        Map<String, String> choices = new LinkedHashMap<>();
        node.get(field).properties().forEach(choice -> {
            String name = choice.getKey();
            if (name.length() > LONGEST_NAME || !encodable(name)) {
                wrong(field, "name the options as the product's model does");
            } else {
                choice(choice.getValue())
                        .ifPresentOrElse(
                                value -> choices.put(name, value),
                                () -> wrong(
                                        field + "." + name,
                                        "send text, a whole number, true or false, of at most " + LONGEST_TEXT
                                                + " characters"));
            }
        });
        return Optional.of(choices);
    }

    private static Optional<String> choice(JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue() ? "yes" : "no");
        }
        if (value.isIntegralNumber()) {
            return Optional.of(value.asString()).filter(text -> text.length() <= LONGEST_NUMBER);
        }
        return value.isString() ? Optional.of(value.stringValue()).filter(Body::sound) : Optional.empty();
    }

    private static boolean sound(String text) {
        return text.length() <= LONGEST_TEXT && text.indexOf('\0') < 0 && encodable(text);
    }

    void wrong(String field, String remedy) {
        faults.add(new FieldFault(prefix + field, remedy));
    }

    /** @throws Refusal if anything that was asked for is wrong, or a field is there that was not asked for */
    void check() {
        List<FieldFault> unknown = unknown();
        if (!unknown.isEmpty()) {
            throw refusal(ProblemKind.UNKNOWN_FIELD, unknown).fields(faults).refusal();
        }
        if (!faults.isEmpty()) {
            throw refusal(ProblemKind.INVALID_REQUEST, faults).refusal();
        }
    }

    /** Makes a value of several fields; call after {@link #check}. The value names its fields in full. */
    static <T> T assembled(Supplier<T> make) {
        try {
            return make.get();
        } catch (InvalidInput input) {
            throw refusal(ProblemKind.INVALID_REQUEST, List.of(new FieldFault(input.field(), input.remedy())))
                    .refusal();
        }
    }

    private static Problem refusal(ProblemKind kind, List<FieldFault> faults) {
        FieldFault first = faults.getFirst();
        return Problem.of(kind, first.field() + ": " + first.remedy() + ".").fields(faults);
    }

    private List<FieldFault> unknown() {
        List<FieldFault> unknown = new ArrayList<>();
        node.propertyNames().stream()
                .filter(name -> !asked.containsKey(name))
                .forEach(name -> unknown.add(new FieldFault(
                        prefix + name,
                        asked.isEmpty()
                                ? "this call takes no fields"
                                : "is not a field of this call; known here: " + String.join(", ", asked.keySet()))));
        asked.values().forEach(child -> child.ifPresent(body -> unknown.addAll(body.unknown())));
        elements.forEach(body -> unknown.addAll(body.unknown()));
        return unknown;
    }

    private boolean required(String field) {
        if (has(field)) {
            return true;
        }
        wrong(field, "is required");
        return false;
    }

    private Optional<String> readText(String field) {
        JsonNode value = node.get(field);
        if (!value.isString()) {
            wrong(field, "send text in quotes");
            return Optional.empty();
        }
        String text = value.stringValue();
        if (!sound(text)) {
            wrong(field, "send at most " + LONGEST_TEXT + " characters of proper Unicode text");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static String oneLine(String field, String text, int longest) {
        String line = text.strip();
        if (line.isEmpty() || line.length() > longest || line.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(field, "send 1 to " + longest + " characters, all on one line");
        }
        return line;
    }

    /** Half a surrogate pair can be written in JSON, but is no character and no database takes it. */
    private static boolean encodable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private <T> Optional<T> parse(String field, Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (InvalidInput input) {
            wrong(field, input.remedy());
            return Optional.empty();
        }
    }
}
