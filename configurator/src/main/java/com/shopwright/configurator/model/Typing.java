package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Arithmetic.Column;
import com.shopwright.configurator.model.Arithmetic.Constant;
import com.shopwright.configurator.model.Condition.Comparison;
import com.shopwright.configurator.model.Condition.Fixed;
import com.shopwright.configurator.model.Meaning.Chosen;
import com.shopwright.configurator.model.Meaning.Figure;
import com.shopwright.configurator.model.Meaning.Truth;
import com.shopwright.configurator.model.Meaning.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks up the names of one expression, checks what goes with what, and builds what it computes. */
final class Typing {

    private static final int MAX_DIGITS = 15;

    /** Parts of a millimetre: what is drawn needs no more. */
    private static final long MILLIONTHS = 1_000_000;

    private final Vocabulary vocabulary;
    private final boolean fractions;
    private final Functions functions = new Functions(this);
    private final Lookups lookups;

    /**
     * @param fractions whether anything may be divided by, to a millionth; else only what stays exact
     */
    Typing(Vocabulary vocabulary, boolean fractions) {
        this.vocabulary = vocabulary;
        this.fractions = fractions;
        this.lookups = new Lookups(vocabulary);
    }

    /** Combinations for which a table that was looked up has no row. */
    List<Gap> gaps() {
        return lookups.gaps();
    }

    Arithmetic number(Syntax syntax) {
        return exactly(syntax, () -> toNumber(syntax, meaning(syntax)));
    }

    Condition condition(Syntax syntax) {
        return exactly(syntax, () -> toCondition(syntax, meaning(syntax)));
    }

    Words words(Syntax syntax) {
        if (meaning(syntax) instanceof Words words) {
            return words;
        }
        throw new Misuse(
                syntax.column(),
                "A stock item is a SKU or a lookup that gives one.",
                "Write a SKU like LEG-STEEL, or table[option].");
    }

    Meaning meaning(Syntax syntax) {
        return exactly(syntax, () -> switch (syntax) {
            case Syntax.Number number -> new Figure(literal(number));
            case Syntax.Name name -> named(name);
            case Syntax.Not(int column, Syntax of) -> new Truth(condition(of).negated());
            case Syntax.Negative(int column, Syntax of) ->
                new Figure(Calculation.times(number(of), Calculation.constant(-1)));
            case Syntax.Binary binary -> binary(binary);
            case Syntax.In in -> new Truth(in(in));
            case Syntax.Call call -> functions.call(call);
            case Syntax.Lookup lookup -> lookups.lookup(lookup);
        });
    }

    private static <T> T exactly(Syntax syntax, Supplier<T> build) {
        try {
            return build.get();
        } catch (ArithmeticException tooLarge) {
            throw new Misuse(
                    syntax.column(),
                    "The numbers here get too large to be exact.",
                    "Use fewer decimals, or divide before multiplying.");
        }
    }

    private static Constant literal(Syntax.Number number) {
        if (number.text().length() > MAX_DIGITS) {
            throw new Misuse(number.column(), "The number is too long.", "Write at most 14 digits.");
        }
        return Calculation.constant(number.value());
    }

    private Meaning named(Syntax.Name name) {
        Optional<Declared> option = vocabulary.option(name.text());
        if (option.isPresent()) {
            return new Chosen(option.get());
        }
        Optional<Arithmetic> size = vocabulary.size(name.text());
        if (size.isPresent()) {
            return new Figure(size.get());
        }
        throw new Remedies(vocabulary).unknown(name);
    }

    Arithmetic toNumber(Syntax syntax, Meaning meaning) {
        if (meaning instanceof Figure(Arithmetic number)) {
            return number;
        }
        if (meaning instanceof Chosen(Declared option)) {
            Optional<long[]> numbers = option.values().numbers();
            if (numbers.isPresent()) {
                return Column.of(option.variable(), numbers.get(), 1);
            }
        }
        throw new Misuse(
                syntax.column(),
                "A number is needed here, not " + meaning.description() + ".",
                Remedies.forNumber(meaning));
    }

    Condition toCondition(Syntax syntax, Meaning meaning) {
        if (meaning instanceof Truth(Condition condition)) {
            return condition;
        }
        if (meaning instanceof Chosen(Declared option) && option.option() instanceof Option.YesNo) {
            return option.member(i -> option.values().value(i).equals("yes"));
        }
        throw new Misuse(
                syntax.column(),
                "A condition is needed here, not " + meaning.description() + ".",
                "Compare it with something, like width > 1800 or wood = oak.");
    }

    private Meaning binary(Syntax.Binary binary) {
        return switch (binary.operator()) {
            case "requires" ->
                new Truth(Condition.any(List.of(condition(binary.left()).negated(), condition(binary.right()))));
            case "or" -> new Truth(Condition.any(List.of(condition(binary.left()), condition(binary.right()))));
            case "and" -> new Truth(Condition.all(List.of(condition(binary.left()), condition(binary.right()))));
            case "+" -> new Figure(Calculation.plus(number(binary.left()), number(binary.right())));
            case "-" -> new Figure(Calculation.minus(number(binary.left()), number(binary.right())));
            case "*" -> new Figure(Calculation.times(number(binary.left()), number(binary.right())));
            case "/" -> new Figure(divided(binary));
            default -> new Truth(new Comparing(this, vocabulary).compare(binary));
        };
    }

    private Arithmetic divided(Syntax.Binary binary) {
        Arithmetic by = number(binary.right());
        if (!(by instanceof Constant divisor)) {
            if (fractions) {
                return fraction(number(binary.left()), notZero(by, binary.column()));
            }
            throw new Misuse(
                    binary.column(),
                    "Only a constant can be divided by here.",
                    "Put the division directly inside floor(a / b), ceil(a / b) or round(a / b).");
        }
        if (divisor.numerator() == 0) {
            throw new Misuse(binary.column(), "This divides by 0.", "Divide by another number.");
        }
        return Calculation.dividedBy(number(binary.left()), divisor);
    }

    private static Arithmetic fraction(Arithmetic dividend, Arithmetic divisor) {
        Constant fine = Calculation.constant(MILLIONTHS);
        return Calculation.dividedBy(
                Calculation.quotient(Joint.HALF_UP, Calculation.times(dividend, fine), divisor), fine);
    }

    /** @throws Misuse if it can be 0 */
    static Arithmetic notZero(Arithmetic divisor, int column) {
        if (divisor.bounds().contains(0)) {
            throw new Misuse(
                    column, "This divides by something that can be 0.", "Keep it from being 0, like max(1, shelves).");
        }
        return divisor;
    }

    private Condition in(Syntax.In in) {
        Condition condition = in.left() instanceof Syntax.Name ? merged(equalOption(in)) : listed(in);
        return in.negated() ? condition.negated() : condition;
    }

    private List<Condition> equalOption(Syntax.In in) {
        var comparing = new Comparing(this, vocabulary);
        return in.items().stream()
                .map(item -> comparing.compare(new Syntax.Binary(in.column(), "=", in.left(), item)))
                .toList();
    }

    private Condition listed(Syntax.In in) {
        var listed = new ArrayList<Constant>();
        for (Syntax item : in.items()) {
            if (!(number(item) instanceof Constant constant)) {
                throw new Misuse(item.column(), "A list holds fixed numbers only.", "Compare with = and or instead.");
            }
            listed.add(constant);
        }
        return Calculation.listed(number(in.left()), listed);
    }

    /** Several memberships of one option as one. */
    private static Condition merged(List<Condition> alternatives) {
        boolean[] holds = {};
        int variable = -1;
        for (Condition alternative : alternatives) {
            if (!(alternative instanceof Condition.Member member) || (variable >= 0 && variable != member.variable())) {
                return Condition.any(alternatives);
            }
            holds = variable < 0 ? new boolean[member.holds().length] : holds;
            variable = member.variable();
            for (int i = 0; i < holds.length; i++) {
                holds[i] |= member.holds()[i];
            }
        }
        return variable < 0 ? new Fixed(false) : new Condition.Member(variable, holds);
    }

    static Condition compared(String operator, Arithmetic left, Arithmetic right) {
        return switch (operator) {
            case "<" -> Calculation.compared(Comparison.LESS, left, right);
            case "<=" -> Calculation.compared(Comparison.AT_MOST, left, right);
            case ">" -> Calculation.compared(Comparison.LESS, right, left);
            case ">=" -> Calculation.compared(Comparison.AT_MOST, right, left);
            case "!=" -> Calculation.compared(Comparison.EQUAL, left, right).negated();
            default -> Calculation.compared(Comparison.EQUAL, left, right);
        };
    }
}
