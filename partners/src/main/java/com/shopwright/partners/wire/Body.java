package com.shopwright.partners.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object from the wire, read field by field: whatever is missing, of another type, out of range or unknown becomes a
 * {@link Problem} that names the field by its path, such as {@code lines[0].quantity}.
 */
public final class Body {
    private final String path;
    private final JsonNode node;
    private final Set<String> read = new HashSet<>();

    private Body(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    /** Parses and reads a whole body; fields that the reader did not ask for are refused. */
    public static <T> T read(byte[] json, Function<Body, T> reader) {
        JsonNode root;
        try {
            root = Json.mapper.readTree(json);
        } catch (JacksonException e) {
            throw Problem.malformed("The body is not JSON: " + e.getOriginalMessage());
        }
        if (!root.isObject()) {
            throw Problem.malformed("The body must be a JSON object.");
        }
        return whole(new Body("", root), reader);
    }

    /** For calls whose address says everything: no body, or an object without fields. */
    public static void readEmpty(byte[] json) {
        if (json.length > 0) {
            read(json, body -> Boolean.TRUE);
        }
    }

    private static <T> T whole(Body body, Function<Body, T> reader) {
        T value = reader.apply(body);
        body.node.propertyNames().stream()
                .filter(name -> !body.read.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.invalid(body.at(name), "There is no field " + body.at(name) + ": leave it out.");
                });
        return value;
    }

    /** Text of 1 to {@code longest} characters that is not blank. */
    public String text(String name, int longest) {
        return optionalText(name, longest).orElseThrow(() -> missing(name));
    }

    public Optional<String> optionalText(String name, int longest) {
        JsonNode value = find(name);
        if (value == null) {
            return Optional.empty();
        }
        String text = value.isString() ? value.stringValue() : "";
        if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalid(at(name), at(name) + " must be text of 1 to " + longest + " characters on one line.");
        }
        return Optional.of(text.strip());
    }

    public long integer(String name, long least, long most) {
        JsonNode value = require(name);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            throw Problem.invalid(at(name), at(name) + " must be a whole number from " + least + " to " + most + ".");
        }
        return value.longValue();
    }

    public Optional<Double> optionalNumber(String name) {
        JsonNode value = find(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw Problem.invalid(at(name), at(name) + " must be a number.");
        }
        return Optional.of(value.doubleValue());
    }

    public LocalDate date(String name) {
        String text = text(name, 10);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid(at(name), at(name) + " must be a date like 2026-05-31.");
        }
    }

    /** An ISO 4217 code such as EUR. */
    public String currency(String name) {
        String code = text(name, 3);
        try {
            return java.util.Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(at(name), at(name) + " must be an ISO 4217 code like EUR.");
        }
    }

    public <T> T object(String name, Function<Body, T> reader) {
        JsonNode value = require(name);
        if (!value.isObject()) {
            throw Problem.invalid(at(name), at(name) + " must be an object.");
        }
        return whole(new Body(at(name), value), reader);
    }

    public <T> List<T> list(String name, int least, int most, Function<Body, T> reader) {
        JsonNode value = least == 0 ? find(name) : require(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.size() < least || value.size() > most) {
            throw Problem.invalid(at(name), at(name) + " must be a list of " + least + " to " + most + " entries.");
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            String itemPath = at(name) + "[" + i + "]";
            JsonNode item = value.get(i);
            if (!item.isObject()) {
                throw Problem.invalid(itemPath, itemPath + " must be an object.");
            }
            items.add(whole(new Body(itemPath, item), reader));
        }
        return List.copyOf(items);
    }

    private JsonNode require(String name) {
        JsonNode value = find(name);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    private @Nullable JsonNode find(String name) {
        read.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private Problem missing(String name) {
        return Problem.invalid(at(name), at(name) + " is missing.");
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
