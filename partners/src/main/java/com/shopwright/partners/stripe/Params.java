package com.shopwright.partners.stripe;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Form-encoded parameters as Stripe takes them, nested by brackets: {@code line_items[0][price_data][currency]=eur}. Whatever is
 * missing, not of its form or not known becomes a {@link StripeError} that names the parameter by its path.
 */
final class Params {
    private static final Pattern STEP = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final int MOST_METADATA = 50;

    private final String path;
    private final Map<String, Object> values;
    private final Set<String> read = new HashSet<>();
    private final List<Params> inside = new ArrayList<>();

    private Params(String path, Map<String, Object> values) {
        this.path = path;
        this.values = values;
    }

    /** Reads all of them; those that the reader did not ask for are refused. */
    static <T> T read(String encoded, Function<Params, T> reader) {
        Params all = new Params("", parse(encoded));
        T value = reader.apply(all);
        all.refuseUnread();
        return value;
    }

    /** The same parameters in whatever order, so that calls can be told apart by what they ask. */
    static String canonical(String encoded) {
        Map<String, String> sorted = new TreeMap<>();
        pairs(encoded).forEach(pair -> sorted.merge(pair.getKey(), pair.getValue(), (a, b) -> a + "\n" + b));
        return sorted.toString();
    }

    Optional<String> text(String name, int longest) {
        return find(name).map(value -> {
            if (!(value instanceof String text)) {
                throw StripeError.invalid(at(name), "parameter_invalid_string", "Invalid string: " + at(name));
            }
            if (text.length() > longest) {
                throw StripeError.invalid(
                        at(name),
                        "parameter_invalid_string",
                        "Invalid string: " + at(name) + " must be at most " + longest + " characters");
            }
            return text;
        });
    }

    String required(String name, int longest) {
        return text(name, longest).orElseThrow(() -> missing(name));
    }

    Optional<Long> number(String name, long least, long most) {
        return text(name, 30).map(text -> {
            try {
                long number = Long.parseLong(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below, like a number out of range.
            }
            throw StripeError.invalid(
                    at(name),
                    "parameter_invalid_integer",
                    "Invalid integer: " + text + ": " + at(name) + " must be from " + least + " to " + most);
        });
    }

    long requiredNumber(String name, long least, long most) {
        return number(name, least, most).orElseThrow(() -> missing(name));
    }

    Optional<Boolean> flag(String name) {
        return text(name, 10)
                .map(text -> oneOf(name, text, List.of("true", "false")).equals("true"));
    }

    Optional<String> choice(String name, List<String> known) {
        return text(name, 100).map(text -> oneOf(name, text, known));
    }

    String requiredChoice(String name, List<String> known) {
        return choice(name, known).orElseThrow(() -> missing(name));
    }

    Optional<String> address(String name) {
        return text(name, 5000).map(text -> {
            try {
                // The template in braces is no part of an address, but Stripe takes it.
                URI uri = new URI(text.replace("{CHECKOUT_SESSION_ID}", "x"));
                if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                    return text;
                }
            } catch (URISyntaxException e) {
                // Told below, like any other address that is not one.
            }
            throw StripeError.invalid(at(name), "url_invalid", "Not a valid URL");
        });
    }

    /** Nothing inside if it is not there. */
    Params object(String name) {
        return inside(at(name), find(name).map(value -> nested(name, value)).orElse(Map.of()));
    }

    Params requiredObject(String name) {
        return inside(at(name), nested(name, find(name).orElseThrow(() -> missing(name))));
    }

    List<Params> objects(String name) {
        return list(name).stream()
                .map(entry -> inside(at(name) + "[" + entry.getKey() + "]", nested(name, entry.getValue())))
                .toList();
    }

    List<String> texts(String name) {
        return list(name).stream()
                .map(entry -> String.valueOf(entry.getValue()))
                .toList();
    }

    Map<String, String> metadata() {
        Map<String, Object> given = nested("metadata", find("metadata").orElse(Map.of()));
        Map<String, String> metadata = new LinkedHashMap<>();
        given.forEach((key, value) -> {
            if (key.length() > 40 || !(value instanceof String text) || text.length() > 500) {
                throw StripeError.invalid(
                        at("metadata"),
                        "parameter_invalid_string",
                        "Metadata keys have at most 40 characters and values at most 500");
            }
            metadata.put(key, text);
        });
        if (metadata.size() > MOST_METADATA) {
            throw StripeError.invalid(at("metadata"), "parameter_invalid", "Metadata has at most 50 keys");
        }
        return Map.copyOf(metadata);
    }

    StripeError missing(String name) {
        return StripeError.invalid(at(name), "parameter_missing", "Missing required param: " + at(name) + ".");
    }

    private String oneOf(String name, String text, List<String> known) {
        if (!known.contains(text)) {
            throw StripeError.invalid(
                    at(name),
                    "parameter_invalid",
                    "Invalid " + at(name) + ": must be one of " + String.join(", ", known));
        }
        return text;
    }

    private Params inside(String at, Map<String, Object> content) {
        Params params = new Params(at, content);
        inside.add(params);
        return params;
    }

    private List<Map.Entry<String, Object>> list(String name) {
        return find(name).map(value -> nested(name, value)).orElse(Map.of()).entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> index(entry.getKey())))
                .toList();
    }

    private static int index(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    private Map<String, Object> nested(String name, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw StripeError.invalid(
                    at(name), "parameter_invalid", "Invalid " + at(name) + ": must be a hash or array");
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, inner) -> copy.put(String.valueOf(key), inner));
        return copy;
    }

    private Optional<Object> find(String name) {
        read.add(name);
        // An empty value is Stripe's way of writing "none".
        return Optional.ofNullable(values.get(name)).filter(value -> !"".equals(value));
    }

    private void refuseUnread() {
        for (String name : values.keySet()) {
            if (!read.contains(name)) {
                throw StripeError.invalid(at(name), "parameter_unknown", "Received unknown parameter: " + at(name));
            }
        }
        inside.forEach(Params::refuseUnread);
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "[" + name + "]";
    }

    private static Map<String, Object> parse(String encoded) {
        Map<String, Object> root = new LinkedHashMap<>();
        for (Map.Entry<String, String> pair : pairs(encoded)) {
            put(root, steps(pair.getKey()), pair.getValue());
        }
        return root;
    }

    private static List<String> steps(String key) {
        int bracket = key.indexOf('[');
        List<String> steps = new ArrayList<>();
        steps.add(bracket < 0 ? key : key.substring(0, bracket));
        Matcher matcher = STEP.matcher(key);
        while (matcher.find()) {
            steps.add(matcher.group(1));
        }
        return steps;
    }

    private static void put(Map<String, Object> root, List<String> steps, String value) {
        String step = steps.getFirst().isEmpty() ? Integer.toString(root.size()) : steps.getFirst();
        if (steps.size() == 1) {
            root.put(step, value);
            return;
        }
        Map<String, Object> inner = new LinkedHashMap<>();
        Object there = root.get(step);
        if (there instanceof Map<?, ?> known) {
            known.forEach((name, of) -> inner.put(String.valueOf(name), of));
        } else if (there != null) {
            throw StripeError.invalid(step, "parameter_invalid", "Invalid " + step + ": both a value and a hash");
        }
        put(inner, steps.subList(1, steps.size()), value);
        root.put(step, inner);
    }

    private static List<Map.Entry<String, String>> pairs(String encoded) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String part : encoded.split("&")) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                pairs.add(Map.entry(decoded(name), equals < 0 ? "" : decoded(part.substring(equals + 1))));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw StripeError.invalid("", "parameter_invalid", "The parameters are not form-encoded");
        }
    }
}
