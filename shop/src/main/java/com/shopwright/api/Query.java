package com.shopwright.api;

import static java.util.stream.Collectors.joining;

import com.shopwright.kernel.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Reads the values of query parameters; a blank one counts as absent. */
final class Query {
    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST = 500;

    Optional<String> text(String name, Optional<String> given) {
        return given.map(String::strip).filter(text -> !text.isEmpty()).map(text -> sound(name, text));
    }

    <T> Optional<T> value(String name, Optional<String> given, Function<String, T> parse) {
        return text(name, given).map(text -> {
            try {
                return parse.apply(text);
            } catch (InvalidInput input) {
                throw new InvalidInput(name, input.remedy());
            }
        });
    }

    /** One of the names of an enum. */
    <E extends Enum<E>> Optional<E> oneOf(String name, Optional<String> given, Class<E> type) {
        return value(
                name,
                given,
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput(
                                name,
                                "send one of "
                                        + Arrays.stream(type.getEnumConstants())
                                                .map(Enum::name)
                                                .collect(joining(", ")))));
    }

    int limit(Optional<String> given) {
        return value("limit", given, Query::number).orElse(PAGE);
    }

    private static int number(String text) {
        if (text.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= LARGEST_PAGE) {
                return number;
            }
        }
        throw new InvalidInput("limit", "send a whole number from 1 to " + LARGEST_PAGE);
    }

    private static String sound(String name, String text) {
        if (text.length() > LONGEST
                || text.chars().anyMatch(Character::isISOControl)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new InvalidInput(name, "send at most " + LONGEST + " characters of plain text");
        }
        return text;
    }
}
