package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Condition.Member;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns each option's {@code when} into a rule: the option is {@code none} exactly when the condition does not hold. */
final class Whens {

    private final Expressions expressions;

    /** The options that each option's {@code when} reads. */
    private final Map<Integer, BitSet> reads = new HashMap<>();

    Whens(Expressions expressions) {
        this.expressions = expressions;
    }

    /** The name of the rule that stands for an option's {@code when}. */
    static String ruleOf(Option option) {
        return option.name() + ".when";
    }

    List<RuleDraft> ties(List<OptionDraft> options) {
        List<RuleDraft> ties =
                options.stream().map(this::tie).flatMap(Optional::stream).toList();
        options.stream()
                .filter(option -> reaches(option.declared().variable()))
                .flatMap(option -> option.when().stream())
                .forEach(field -> field.fault(
                        "Whether the option applies depends on itself.", "Let it depend on options before it."));
        return ties;
    }

    private Optional<RuleDraft> tie(OptionDraft option) {
        Optional<Field> because = option.entries().optional("because");
        if (because.isPresent() && option.when().isEmpty()) {
            because.get().fault("There is no when that this could explain.", "Write when: too, or help: instead.");
        }
        return option.when().flatMap(field -> expressions.condition(field).map(when -> tie(option, field, when)));
    }

    private RuleDraft tie(OptionDraft option, Field field, Condition when) {
        var read = new BitSet();
        when.variables(read);
        reads.put(option.declared().variable(), read);

        Member applies = option.declared().applies();
        Condition onlyWhen = Condition.any(List.of(when, applies.negated()));
        Condition always = Condition.any(List.of(when.negated(), applies));
        boolean mayBeEmpty = option.declared().option() instanceof Option.Text text && text.minLength() == 0;
        String source = field.text().orElse("");
        String because = option.entries()
                .optional("because")
                .flatMap(Field::label)
                .orElseGet(() -> Spoken.reason(
                        option.declared().option(),
                        source,
                        expressions.vocabulary().offered()));
        return new RuleDraft(
                new Model.Rule(ruleOf(option.declared().option()), field.line(), source, because),
                field,
                mayBeEmpty ? onlyWhen : Condition.all(List.of(always, onlyWhen)),
                Optional.empty());
    }

    /** Whether {@code option} depends on itself, directly or through others. */
    private boolean reaches(int option) {
        var reached = new BitSet();
        var open = new BitSet();
        open.set(option);
        while (!open.isEmpty()) {
            int next = open.nextSetBit(0);
            open.clear(next);
            BitSet read = (BitSet) reads.getOrDefault(next, new BitSet()).clone();
            read.andNot(reached);
            reached.or(read);
            open.or(read);
        }
        return reached.get(option);
    }
}
