package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Token.Kind;
import java.util.List;
import java.util.Optional;

/** Says a condition with the labels that buyers know: {@code legs = steel} becomes {@code Legs = Steel legs}. */
final class Spoken {

    private final List<Option> options;
    private Optional<Option> spokenOf = Optional.empty();

    private Spoken(List<Option> options) {
        this.options = options;
    }

    /** Why {@code option} applies only when {@code condition} holds, for authors who do not say it themselves. */
    static String reason(Option option, String condition, List<Option> options) {
        return option.wording().label() + ": " + new Spoken(options).of(condition);
    }

    private String of(String condition) {
        var said = new StringBuilder();
        String before = "(";
        for (Token token : new Lexer(condition, this::isValue).tokens()) {
            boolean close = before.equals("(")
                    || before.equals("[")
                    || List.of(")", "]", ",").contains(token.text())
                    || (token.text().equals("[") && !before.equals("in"));
            said.append(close || token.kind() == Kind.END ? "" : " ").append(word(token));
            before = token.text();
        }
        return said.toString();
    }

    private String word(Token token) {
        if (token.kind() == Kind.SYMBOL) {
            return switch (token.text()) {
                case "!=" -> "≠";
                case "<=" -> "≤";
                case ">=" -> "≥";
                default -> token.text();
            };
        }
        Optional<Option> option =
                options.stream().filter(o -> o.name().equals(token.text())).findFirst();
        if (option.isPresent()) {
            spokenOf = option;
            return option.get().wording().label();
        }
        return spokenOf.flatMap(of -> valueLabel(of, token.text()))
                .or(() -> options.stream()
                        .flatMap(of -> valueLabel(of, token.text()).stream())
                        .findFirst())
                .orElse(token.text());
    }

    private boolean isValue(String name) {
        return options.stream().anyMatch(option -> valueLabel(option, name).isPresent());
    }

    private static Optional<String> valueLabel(Option option, String name) {
        return option instanceof Option.Choice choice
                ? choice.values().stream()
                        .filter(value -> value.name().equals(name))
                        .map(value -> value.wording().label())
                        .findFirst()
                : Optional.empty();
    }
}
