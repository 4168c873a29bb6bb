package com.shopwright.configurator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has been chosen so far: option name to value, in the order of choosing.
 *
 * <p>Values are written as in the model: {@code oak}, {@code 1430} (whole numbers in the option's unit), {@code yes} or
 * {@code no}, {@code none} for an option that does not apply, and free text as it stands (an empty text is no text).
 */
public record Choices(Map<String, String> values) {

    public static final Choices NONE = new Choices(Map.of());

    public Choices {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Choices of(Map<String, String> values) {
        return new Choices(values);
    }

    public Optional<String> of(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /** With {@code option} set to {@code value}, as the latest choice. */
    public Choices with(String option, String value) {
        var next = new LinkedHashMap<>(values);
        next.remove(option);
        next.put(option, value);
        return new Choices(next);
    }

    /** With every change made, each where its option stands. */
    Choices with(List<Change> changes) {
        var next = new LinkedHashMap<>(values);
        changes.forEach(change -> next.put(change.option(), change.to()));
        return new Choices(next);
    }

    public Choices without(String option) {
        var next = new LinkedHashMap<>(values);
        next.remove(option);
        return new Choices(next);
    }
}
