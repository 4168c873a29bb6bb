package com.shopwright.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.Option;
import java.util.List;
import java.util.Optional;

/** What can be chosen of a product, and by which rules. */
record ModelDocument(
        String product,
        int version,
        String currency,
        String title,
        List<OptionDocument> options,
        List<RuleDocument> rules) {

    static ModelDocument of(Model model) {
        return new ModelDocument(
                model.product(),
                model.version(),
                model.currency(),
                model.title(),
                model.options().stream().map(OptionDocument::of).toList(),
                model.rules().stream()
                        .map(rule -> new RuleDocument(rule.name(), rule.source(), rule.because()))
                        .toList());
    }

    record RuleDocument(String name, String rule, String because) {}

    /**
     * @param kind {@code choice}, {@code number}, {@code yes-no} or {@code text}; the members after {@code preset} belong to
     *     one kind each
     * @param conditional it does not always apply: where it does not, its value is {@code none}
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OptionDocument(
            String name,
            String label,
            String kind,
            boolean conditional,
            Optional<String> help,
            Optional<String> preset,
            Optional<List<ValueDocument>> values,
            Optional<RangeDocument> range,
            Optional<TextDocument> text) {

        static OptionDocument of(Option option) {
            return switch (option) {
                case Option.Choice choice ->
                    of(choice, "choice")
                            .withValues(choice.values().stream()
                                    .map(ValueDocument::of)
                                    .toList());
                case Option.Numeric number ->
                    of(number, "number")
                            .withRange(new RangeDocument(
                                    number.min(), number.max(), number.step(), filled(number.unit())));
                case Option.YesNo yesNo -> of(yesNo, "yes-no");
                case Option.Text text ->
                    of(text, "text").withText(new TextDocument(text.minLength(), text.maxLength(), text.characters()));
            };
        }

        private static OptionDocument of(Option option, String kind) {
            return new OptionDocument(
                    option.name(),
                    option.wording().label(),
                    kind,
                    option.conditional(),
                    filled(option.wording().help()),
                    filled(option.preset()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private OptionDocument withValues(List<ValueDocument> known) {
            return new OptionDocument(name, label, kind, conditional, help, preset, Optional.of(known), range, text);
        }

        private OptionDocument withRange(RangeDocument known) {
            return new OptionDocument(name, label, kind, conditional, help, preset, values, Optional.of(known), text);
        }

        private OptionDocument withText(TextDocument known) {
            return new OptionDocument(name, label, kind, conditional, help, preset, values, range, Optional.of(known));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ValueDocument(String value, String label, Optional<String> help, Optional<String> swatch) {

        static ValueDocument of(Option.Value value) {
            return new ValueDocument(
                    value.name(),
                    value.wording().label(),
                    filled(value.wording().help()),
                    filled(value.swatch()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record RangeDocument(long min, long max, long step, Optional<String> unit) {}

    /** {@code characters} is the body of a character class: {@code A-Za-z0-9 .-}. */
    record TextDocument(int min, int max, String characters) {}

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(filled -> !filled.isEmpty());
    }
}
