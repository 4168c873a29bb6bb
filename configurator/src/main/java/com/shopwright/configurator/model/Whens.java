package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Condition.Member;
import java.util.List;
import java.util.Optional;

/** Turns each option's {@code when} into a rule: the option is {@code none} exactly when the condition does not hold. */
final class Whens {

    private final Expressions expressions;

    Whens(Expressions expressions) {
        this.expressions = expressions;
    }

    List<RuleDraft> ties(List<OptionDraft> options) {
        return options.stream().map(this::tie).flatMap(Optional::stream).toList();
    }

    private Optional<RuleDraft> tie(OptionDraft option) {
        return option.when().flatMap(field -> expressions.condition(field).map(when -> tie(option, field, when)));
    }

    private static RuleDraft tie(OptionDraft option, Field field, Condition when) {
        Member applies = option.declared().applies();
        Condition onlyWhen = Condition.any(List.of(when, applies.negated()));
        Condition always = Condition.any(List.of(when.negated(), applies));
        boolean mayBeEmpty = option.declared().option() instanceof Option.Text text && text.minLength() == 0;
        String source = field.text().orElse("");
        String because = option.entries()
                .optional("because")
                .flatMap(Field::label)
                .orElse(option.declared().option().wording().label() + ": " + source);
        return new RuleDraft(
                new Model.Rule(option.declared().name() + ".when", field.line(), source, because),
                field,
                mayBeEmpty ? onlyWhen : Condition.all(List.of(always, onlyWhen)),
                Optional.empty());
    }
}
