package com.shopwright.configurator.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What people bring along from spreadsheets, other languages and the workshop, and how it is written here. */
final class Habits {

    private static final Map<String, String> OPERATORS = Map.of("==", "=", "=>", ">=", "=<", "<=", "<>", "!=");
    private static final Set<String> WORDS = Set.of("requires", "or", "and", "not", "in", "if");
    private static final String UNIT = "mm|cm|m|kg|g|eur|usd";
    private static final Pattern UNITS = Pattern.compile(UNIT);
    private static final Pattern MEASURED = Pattern.compile("[0-9]+(" + UNIT + ")");

    private Habits() {}

    /**
     * For a token that does not fit.
     *
     * @param before the tokens in front of it
     */
    static Optional<String> remedy(List<Token> before, Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        if (token.is(",")) {
            return Optional.of("Write decimals with a point, like 1.5.");
        }
        if (shouted(token)) {
            return small(token);
        }
        if (UNITS.matcher(word).matches()) {
            return unit(word);
        }
        return before.isEmpty() ? Optional.empty() : after(before.getLast(), token);
    }

    /** For a name that is no option, like {@code 80cm}. */
    static Optional<String> measured(String name) {
        var measured = MEASURED.matcher(name.toLowerCase(Locale.ROOT));
        return measured.matches() ? unit(measured.group(1)) : Optional.empty();
    }

    private static Optional<String> after(Token last, Token token) {
        if (last.is("if")) {
            return Optional.of("Write a requires b for a rule, and if(condition, a, b) in a calculation.");
        }
        if (shouted(last)) {
            return small(last);
        }
        boolean joined = last.column() + last.text().length() == token.column();
        return Optional.ofNullable(OPERATORS.get(last.text() + token.text()))
                .filter(operator -> joined)
                .map(operator -> "Write " + operator + " instead of " + last.text() + token.text() + ".");
    }

    private static boolean shouted(Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        return !token.is(word) && WORDS.contains(word);
    }

    private static Optional<String> small(Token token) {
        return Optional.of("Write " + token.text().toLowerCase(Locale.ROOT) + " in small letters.");
    }

    private static Optional<String> unit(String unit) {
        String counted = switch (unit) {
            case "mm", "cm", "m" -> "lengths are in millimetres";
            case "kg", "g" -> "weights are in grams";
            default -> "prices are in the model's currency";
        };
        return Optional.of("Leave the unit out: " + counted + ".");
    }
}
