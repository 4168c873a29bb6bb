package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Condition.Member;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** An option as expressions see it; {@code variable} is its place among the options and in the network. */
record Declared(int variable, Option option, Numbering values) {

    String name() {
        return option.name();
    }

    /** Holds when the option has one of the values that {@code wanted} accepts by index. */
    Member member(IntPredicate wanted) {
        boolean[] holds = new boolean[values.size()];
        for (int i = 0; i < holds.length; i++) {
            holds[i] = wanted.test(i);
        }
        return new Member(variable, holds);
    }

    /** Holds when the option applies. */
    Member applies() {
        return member(i -> !(values.hasNone() && i == 0));
    }

    /** Names to choose from; none for a text or a number. */
    List<String> valueNames() {
        return switch (option) {
            case Option.Choice choice ->
                choice.values().stream().map(Option.Value::name).toList();
            case Option.YesNo yesNo -> List.of("no", "yes");
            case Option.Numeric numeric -> List.of();
            case Option.Text text -> List.of();
        };
    }

    /** Every value as written, by index. */
    List<String> written() {
        return IntStream.range(0, values.size()).mapToObj(values::value).toList();
    }

    String remedyFor(String value) {
        return switch (option) {
            case Option.Numeric n -> "Write a whole number from %d to %d by %d.".formatted(n.min(), n.max(), n.step());
            case Option.Choice choice -> Nearest.remedy(value, valueNames(), "values of " + name());
            case Option.YesNo yesNo -> "Write yes or no.";
            case Option.Text text ->
                "Write %d to %d of the characters %s.".formatted(text.minLength(), text.maxLength(), text.characters());
        };
    }
}
