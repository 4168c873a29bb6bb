package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Arithmetic.Column;
import com.shopwright.configurator.model.Arithmetic.Constant;
import com.shopwright.configurator.model.Meaning.Chosen;
import com.shopwright.configurator.model.Meaning.Figure;
import com.shopwright.configurator.model.Meaning.Truth;
import java.util.List;
import java.util.function.BinaryOperator;

/** The functions of the language. */
final class Functions {

    private static final List<String> NAMES =
            List.of("min", "max", "abs", "floor", "ceil", "round", "if", "area", "volume", "meters", "length", "count");

    private static final long MILLIMETRES = 1_000;

    private final Typing typing;

    Functions(Typing typing) {
        this.typing = typing;
    }

    Meaning call(Syntax.Call call) {
        return switch (call.function()) {
            case "min" -> new Figure(folded(call, Calculation::least));
            case "max" -> new Figure(folded(call, Calculation::greatest));
            case "abs" -> new Figure(Calculation.absolute(typing.number(only(call))));
            case "floor" -> new Figure(rounded(call, Joint.FLOOR));
            case "ceil" -> new Figure(rounded(call, Joint.CEIL));
            case "round" -> new Figure(rounded(call, Joint.HALF_UP));
            case "if" -> branch(call);
            case "area" -> new Figure(measure(call, 2));
            case "volume" -> new Figure(measure(call, 3));
            case "meters" -> new Figure(measure(call, 1));
            case "length" -> new Figure(length(call));
            case "count" -> new Figure(count(call));
            default ->
                throw new Misuse(
                        call.column(),
                        "There is no function \"" + call.function() + "\".",
                        Nearest.remedy(call.function(), NAMES, "functions"));
        };
    }

    private Arithmetic folded(Syntax.Call call, BinaryOperator<Arithmetic> join) {
        if (call.arguments().size() < 2) {
            throw new Misuse(
                    call.column(),
                    call.function() + " takes at least two numbers.",
                    "Write " + call.function() + "(a, b).");
        }
        return call.arguments().stream().map(typing::number).reduce(join).orElse(Constant.ZERO);
    }

    /** A quotient directly inside is computed exactly, whatever it divides by. */
    private Arithmetic rounded(Syntax.Call call, Joint joint) {
        if (!(only(call) instanceof Syntax.Binary(int column, String operator, Syntax left, Syntax right))
                || !operator.equals("/")) {
            return Calculation.rounded(joint, typing.number(only(call)));
        }
        Arithmetic divisor = Typing.notZero(typing.number(right), column);
        return Calculation.quotient(joint, typing.number(left), divisor);
    }

    private Meaning branch(Syntax.Call call) {
        List<Syntax> arguments = exactly(call, 3, "if(condition, then, otherwise)");
        Condition condition = typing.condition(arguments.getFirst());
        Meaning then = typing.meaning(arguments.get(1));
        if (isCondition(then)) {
            Condition yes = typing.toCondition(arguments.get(1), then);
            Condition no = typing.condition(arguments.get(2));
            return new Truth(new Condition.Fork(condition, yes, no));
        }
        return new Figure(Calculation.branch(
                condition, typing.toNumber(arguments.get(1), then), typing.number(arguments.get(2))));
    }

    private static boolean isCondition(Meaning meaning) {
        return switch (meaning) {
            case Truth truth -> true;
            case Chosen(Declared option) -> option.option() instanceof Option.YesNo;
            case Figure figure -> false;
            case Meaning.Words words -> false;
        };
    }

    /** The product of lengths in millimetres, in metres to that power. */
    private Arithmetic measure(Syntax.Call call, int factors) {
        String usage = call.function() + List.of("(a)", "(a, b)", "(a, b, c)").get(factors - 1);
        Arithmetic product = exactly(call, factors, usage).stream()
                .map(typing::number)
                .reduce(Calculation::times)
                .orElse(Constant.ZERO);
        long unit = 1;
        for (int i = 0; i < factors; i++) {
            unit *= MILLIMETRES;
        }
        return Calculation.dividedBy(product, Calculation.constant(unit));
    }

    private Arithmetic length(Syntax.Call call) {
        if (typing.meaning(only(call)) instanceof Chosen(Declared option)
                && option.values() instanceof Numbering.Lengths lengths) {
            return Column.of(option.variable(), lengths.lengths(), 1);
        }
        throw new Misuse(call.column(), "length takes a text option.", "Use meters(a) for lengths in metres.");
    }

    private Arithmetic count(Syntax.Call call) {
        return call.arguments().stream()
                .map(argument -> Calculation.branch(typing.condition(argument), Calculation.constant(1), Constant.ZERO))
                .reduce(Calculation::plus)
                .orElse(Constant.ZERO);
    }

    private Syntax only(Syntax.Call call) {
        return exactly(call, 1, call.function() + "(a)").getFirst();
    }

    private static List<Syntax> exactly(Syntax.Call call, int arguments, String usage) {
        if (call.arguments().size() != arguments) {
            throw new Misuse(
                    call.column(),
                    "%s takes %d argument%s, not %d."
                            .formatted(
                                    call.function(),
                                    arguments,
                                    arguments == 1 ? "" : "s",
                                    call.arguments().size()),
                    "Write " + usage + ".");
        }
        return call.arguments();
    }
}
