package com.shopwright.configurator.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * The meaning of expressions a second time, as plainly as can be: over the choices as text and fractions of any size.
 *
 * @param numeric options that are calculated with
 * @param tables of numbers, by the value of their one option
 */
record Reference(Map<String, String> choices, Set<String> numeric, Map<String, Map<String, String>> tables) {

    boolean holds(String expression) {
        return condition(Parser.parse(expression, name -> false));
    }

    Ratio number(String expression) {
        return number(Parser.parse(expression, name -> false));
    }

    private Ratio number(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Number number -> Ratio.of(number.text());
            case Syntax.Name name -> {
                String value = chosen(name.text());
                yield value.equals("none") ? Ratio.ZERO : Ratio.of(value);
            }
            case Syntax.Negative negative -> number(negative.of()).negated();
            case Syntax.Binary binary -> calculated(binary.operator(), binary.left(), binary.right());

            case Syntax.Lookup(int column, String table, List<Syntax> arguments) -> {
                String value = chosen(((Syntax.Name) arguments.getFirst()).text());
                yield Ratio.of(tables.getOrDefault(table, Map.of()).getOrDefault(value, "0"));
            }
            case Syntax.Call call -> called(call.function(), call.arguments());
            case Syntax.Not not -> throw new AssertionError(not);
            case Syntax.In in -> throw new AssertionError(in);
        };
    }

    private Ratio calculated(String operator, Syntax left, Syntax right) {
        return switch (operator) {
            case "+" -> number(left).plus(number(right));
            case "-" -> number(left).plus(number(right).negated());
            case "*" -> number(left).times(number(right));
            case "/" -> number(left).over(number(right));
            default -> throw new AssertionError(operator);
        };
    }

    private boolean joined(String operator, Syntax left, Syntax right) {
        return switch (operator) {
            case "and" -> condition(left) && condition(right);
            case "or" -> condition(left) || condition(right);
            case "requires" -> !condition(left) || condition(right);
            default -> compared(operator, left, right);
        };
    }

    private String chosen(String option) {
        return Objects.requireNonNull(choices.get(option), option);
    }

    private Ratio called(String function, List<Syntax> arguments) {
        return switch (function) {
            case "min" -> fold(arguments, (a, b) -> a.compareTo(b) < 0 ? a : b);
            case "max" -> fold(arguments, (a, b) -> a.compareTo(b) > 0 ? a : b);
            case "abs" -> {
                Ratio number = number(arguments.getFirst());
                yield number.numerator().signum() < 0 ? number.negated() : number;
            }
            case "floor" -> number(arguments.getFirst()).floor();
            case "ceil" -> number(arguments.getFirst()).ceil();
            case "round" -> number(arguments.getFirst()).rounded();
            case "if" -> number(arguments.get(condition(arguments.getFirst()) ? 1 : 2));
            case "meters" -> fold(arguments, Ratio::times).over(Ratio.of(1_000));
            case "area" -> fold(arguments, Ratio::times).over(Ratio.of(1_000_000));
            case "volume" -> fold(arguments, Ratio::times).over(Ratio.of(1_000_000_000));
            case "count" -> Ratio.of(arguments.stream().filter(this::condition).count());
            default -> throw new AssertionError(function);
        };
    }

    private Ratio fold(List<Syntax> arguments, BinaryOperator<Ratio> join) {
        return arguments.stream().map(this::number).reduce(join).orElseThrow();
    }

    private boolean condition(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Name name -> chosen(name.text()).equals("yes");
            case Syntax.Not not -> !condition(not.of());
            case Syntax.Binary binary -> joined(binary.operator(), binary.left(), binary.right());
            case Syntax.In in -> in.items().stream().anyMatch(item -> compared("=", in.left(), item)) != in.negated();
            case Syntax.Call call ->
                condition(call.arguments().get(condition(call.arguments().getFirst()) ? 1 : 2));
            default -> throw new AssertionError(syntax);
        };
    }

    private boolean compared(String operator, Syntax left, Syntax right) {
        if (word(left)) {
            return compared(operator, right, left);
        }
        if (left instanceof Syntax.Name option && (word(right) || !numeric.contains(option.text()))) {
            String value = chosen(option.text());
            boolean same = right instanceof Syntax.Name other && choices.containsKey(other.text())
                    ? value.equals(chosen(other.text())) && !value.equals("none")
                    : value.equals(written(right));
            return same == operator.equals("=");
        }
        int order = number(left).compareTo(number(right));
        return switch (operator) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> throw new AssertionError(operator);
        };
    }

    private static String written(Syntax syntax) {
        return syntax instanceof Syntax.Number number ? number.text() : ((Syntax.Name) syntax).text();
    }

    private boolean word(Syntax syntax) {
        return syntax instanceof Syntax.Name name && !choices.containsKey(name.text());
    }
}
