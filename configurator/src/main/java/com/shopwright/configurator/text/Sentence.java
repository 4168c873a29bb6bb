package com.shopwright.configurator.text;

import com.shopwright.configurator.model.Option;
import com.shopwright.configurator.text.Piece.Named;
import com.shopwright.configurator.text.Piece.Plain;
import com.shopwright.configurator.text.Piece.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pieces of a text while bindings turn them into wishes. */
final class Sentence {

    private final String text;
    private final List<Piece> pieces;
    private final Set<Integer> used = new HashSet<>();
    private final Set<Integer> nouns = new HashSet<>();
    private final Set<Integer> unknown = new HashSet<>();
    private final List<Wish> wishes = new ArrayList<>();

    Sentence(String text, List<Piece> pieces) {
        this.text = text;
        this.pieces = List.copyOf(pieces);
    }

    int size() {
        return pieces.size();
    }

    Piece piece(int at) {
        return pieces.get(at);
    }

    boolean has(int at) {
        return at >= 0 && at < pieces.size();
    }

    /** Whether the piece at {@code at} is a plain word with that role. */
    boolean is(int at, Role role) {
        return has(at) && pieces.get(at) instanceof Plain plain && plain.role() == role;
    }

    /** Whether the piece only joins others: small words, and articles that counted nothing. */
    boolean joins(int at) {
        return is(at, Role.GLUE) || isOpen(at) && pieces.get(at) instanceof Piece.Measure measure && measure.article();
    }

    /** The first unit that is said. */
    Optional<BigDecimal> unit() {
        return pieces.stream()
                .flatMap(piece -> piece instanceof Piece.Measure measure ? measure.amounts().stream() : Stream.empty())
                .flatMap(amount -> amount.unit().stream())
                .findFirst();
    }

    /** Whether a piece is said of something beside the product: {@code for my oak table}. */
    boolean inContext(int at) {
        for (int i = at - 1; i >= 0 && !is(i, Role.BREAK); i--) {
            if (is(i, Role.CONTEXT)) {
                return true;
            }
        }
        return false;
    }

    /** Places that no binding has used yet. */
    List<Integer> open() {
        return IntStream.range(0, pieces.size())
                .filter(i -> !used.contains(i))
                .boxed()
                .toList();
    }

    boolean isOpen(int at) {
        return has(at) && !used.contains(at);
    }

    /** It has been understood. */
    void use(int at) {
        used.add(at);
    }

    /** It says what another piece is about; it may say something itself. */
    void useAsNoun(int at) {
        nouns.add(at);
    }

    boolean isNoun(int at) {
        return nouns.contains(at);
    }

    /** Nothing can be made of it. */
    void giveUp(int at) {
        used.add(at);
        unknown.add(at);
    }

    /** From one piece to another, in either order. */
    Words words(int one, int other) {
        int first = Math.min(one, other);
        int last = Math.max(one, other);
        return Words.of(text, pieces.get(first).start(), pieces.get(last).end());
    }

    void add(Wish wish) {
        wishes.add(wish);
    }

    /** Whether something has been wished of the option, for sure. */
    boolean speaksOf(Option option) {
        return wishes.stream()
                .anyMatch(wish -> wish.meanings().size() == 1
                        && wish.meanings().getFirst().option().equals(option.name()));
    }

    List<Wish> wishes() {
        return wishes.stream()
                .sorted(Comparator.comparingInt(wish -> wish.words().start()))
                .toList();
    }

    List<Words> unknown() {
        return IntStream.range(0, pieces.size())
                .filter(this::notUnderstood)
                .mapToObj(i -> words(i, i))
                .toList();
    }

    private boolean notUnderstood(int at) {
        if (unknown.contains(at)) {
            return true;
        }
        if (used.contains(at) || nouns.contains(at)) {
            return false;
        }
        return switch (pieces.get(at)) {
            case Plain plain -> plain.role() == Role.UNKNOWN;
            case Piece.Measure measure -> !measure.article();
            case Piece.Sized sized -> true;
            case Piece.Inscribed inscribed -> true;
            // An option that was only mentioned has been understood, there is just nothing to choose.
            case Named named ->
                !named.title() && named.matches().stream().noneMatch(match -> match.sense() instanceof Sense.Named);
        };
    }
}
