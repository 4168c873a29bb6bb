package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Condition.Marks;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Comparisons: of an option with one of its values, with {@code none}, with another choice, and of numbers.
 *
 * <p>An option that does not apply equals nothing but {@code none}: {@code frame = steel} is then false, and {@code frame
 * != steel}, being its opposite, true.
 */
final class Comparing {

    private static final Set<String> EQUALITIES = Set.of("=", "!=");

    private final Typing typing;
    private final Vocabulary vocabulary;

    Comparing(Typing typing, Vocabulary vocabulary) {
        this.typing = typing;
        this.vocabulary = vocabulary;
    }

    Condition compare(Syntax.Binary binary) {
        return withValue(binary, binary.left(), binary.right())
                .or(() -> withValue(binary, binary.right(), binary.left()))
                .orElseGet(() -> Typing.compared(
                        binary.operator(), typing.number(binary.left()), typing.number(binary.right())));
    }

    /** The comparison if {@code left} is an option and {@code right} one of its values or an option like it. */
    private Optional<Condition> withValue(Syntax.Binary binary, Syntax left, Syntax right) {
        Optional<Declared> found = left instanceof Syntax.Name name ? vocabulary.option(name.text()) : Optional.empty();
        Optional<String> word = word(right);
        if (found.isEmpty() || word.isEmpty()) {
            return Optional.empty();
        }
        Declared option = found.get();
        if (vocabulary.size(word.get()).isPresent()
                && option.values().index(word.get()).isEmpty()) {
            return Optional.empty();
        }
        if (EQUALITIES.contains(binary.operator())) {
            return equal(option, word.get(), right)
                    .map(condition -> binary.operator().equals("=") ? condition : condition.negated());
        }
        if (option.values().numbers().isPresent()) {
            return Optional.empty();
        }
        throw new Misuse(
                binary.column(),
                "\"%s\" cannot be compared by %s.".formatted(option.name(), binary.operator()),
                "Use = or !=, or in [..].");
    }

    private Optional<Condition> equal(Declared option, String word, Syntax right) {
        if (word.equals(Numbering.NONE) && !option.values().hasNone()) {
            throw new Misuse(
                    right.column(), "\"" + option.name() + "\" always applies, it is never none.", "Leave this out.");
        }
        OptionalInt index = option.option() instanceof Option.Text && !word.equals(Numbering.NONE)
                ? OptionalInt.empty()
                : option.values().index(word);
        if (index.isPresent()) {
            return Optional.of(option.member(i -> i == index.getAsInt()));
        }
        Optional<Declared> other = vocabulary.option(word);
        if (other.isPresent()) {
            return sameValue(option, other.get(), right);
        }
        if (option.option() instanceof Option.Text) {
            throw new Misuse(
                    right.column(),
                    "The text \"" + option.name() + "\" can only be compared with none.",
                    "Compare length(" + option.name() + ") with a number.");
        }
        throw new Misuse(
                right.column(), "\"" + option.name() + "\" has no value \"" + word + "\".", option.remedyFor(word));
    }

    /** Both have the same value; empty when both are numbers, to be compared as such. */
    private static Optional<Condition> sameValue(Declared option, Declared other, Syntax right) {
        if (option.values().numbers().isPresent() && other.values().numbers().isPresent()) {
            return Optional.empty();
        }
        int[] sizes = new int[Math.max(option.variable(), other.variable()) + 1];
        sizes[option.variable()] = option.values().size();
        sizes[other.variable()] = other.values().size();
        if (option.variable() == other.variable()) {
            throw new Misuse(right.column(), "This compares an option with itself.", "Name two options.");
        }
        Grid grid = Grid.over(new int[] {option.variable(), other.variable()}, sizes);
        boolean[] holds = new boolean[grid.size()];
        int[] values = new int[sizes.length];
        boolean ever = false;
        for (int cell = 0; cell < holds.length; cell++) {
            grid.load(cell, values);
            String value = option.values().value(values[option.variable()]);
            boolean same = value.equals(other.values().value(values[other.variable()]));
            holds[cell] = same && !value.equals(Numbering.NONE);
            ever |= holds[cell];
        }
        if (!ever) {
            throw new Misuse(
                    right.column(),
                    "\"" + option.name() + "\" and \"" + other.name() + "\" have no value in common.",
                    "Compare options with values of the same names.");
        }
        return Optional.of(new Marks(grid, holds));
    }

    private static Optional<String> word(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Name name -> Optional.of(name.text());
            case Syntax.Number number -> Optional.of(number.text());
            default -> Optional.empty();
        };
    }
}
