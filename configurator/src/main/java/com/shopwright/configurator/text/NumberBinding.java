package com.shopwright.configurator.text;

import com.shopwright.configurator.text.Language.Kind;
import com.shopwright.configurator.text.Piece.Measure;
import com.shopwright.configurator.text.Piece.Named;
import com.shopwright.configurator.text.Piece.Role;
import java.util.List;
import java.util.Optional;

/**
 * Binds a number to the option that it stands beside: {@code width 140}, {@code 140 wide}, {@code two oak drawers}. What
 * stands before a number is only its own when it follows closely and nothing else has it.
 */
final class NumberBinding implements Binding {

    private final Fitting fitting;
    private final Language language;

    NumberBinding(Gauges gauges, Language language) {
        this.fitting = new Fitting(gauges, language);
        this.language = language;
    }

    @Override
    public void bind(Sentence sentence) {
        // What fits comes before what would have to give way: in "140 wide, 80 deep" only the 140 may be a length. And
        // units come before bare numbers: in "two 60 cm wide doors" the 60 cm take "wide", and two go on to the doors.
        for (Reach reach : Reach.values()) {
            for (boolean units : List.of(true, false)) {
                for (int at : sentence.open()) {
                    if (sentence.piece(at) instanceof Measure measure
                            && measure.amounts().size() == 1
                            && measure.amounts().getFirst().unit().isPresent() == units) {
                        bind(sentence, at, measure.amounts().getFirst(), reach);
                    }
                }
            }
        }
    }

    /** How far-fetched a number may be. */
    private enum Reach {
        FITS,
        GIVES_WAY
    }

    private record Bound(int noun, List<Wish.Meaning> meanings) {}

    private void bind(Sentence sentence, int at, Amount amount, Reach reach) {
        if (amount.article() && (reach != Reach.FITS || denied(sentence, at))) {
            return;
        }
        Optional<Bound> bound = reach == Reach.FITS
                ? before(sentence, at, amount).or(() -> behind(sentence, at, amount, reach))
                : behind(sentence, at, amount, reach);
        bound.ifPresent(found -> {
            sentence.add(new Wish(found.meanings(), sentence.words(at, found.noun()), How.NUMBER));
            sentence.use(at);
            release(sentence, found);
        });
    }

    /** In "3 columns of 80 cm" the columns say of what the 80 cm are, and are counted themselves. */
    private static void release(Sentence sentence, Bound bound) {
        String option = bound.meanings().getFirst().option();
        boolean whole = sentence.piece(bound.noun()) instanceof Named named
                && named.matches().stream()
                        .filter(match -> match.sense() instanceof Sense.Named)
                        .anyMatch(match -> !match.sense().option().name().equals(option) && match.whole());
        if (whole) {
            sentence.useAsNoun(bound.noun());
        } else {
            sentence.use(bound.noun());
        }
    }

    private static boolean denied(Sentence sentence, int at) {
        int before = at - 1;
        while (sentence.joins(before)) {
            before--;
        }
        return sentence.is(before, Role.NEGATION);
    }

    private Optional<Bound> before(Sentence sentence, int at, Amount amount) {
        int noun = at - 1;
        while (sentence.joins(noun)) {
            noun--;
        }
        int found = noun;
        return amount.article() || !sentence.isOpen(noun)
                ? Optional.empty()
                : fitting.best(sentence, noun, amount)
                        .filter(Fit::near)
                        .map(fit -> new Bound(found, List.of(fit.meaning())));
    }

    private Optional<Bound> behind(Sentence sentence, int at, Amount amount, Reach reach) {
        for (int noun = first(sentence, at); passes(sentence, noun); noun++) {
            if (sentence.isOpen(noun)) {
                List<Wish.Meaning> meanings = reach == Reach.FITS
                        ? fitting.near(sentence, noun, amount)
                        : fitting.bearable(sentence, noun, amount);
                if (!meanings.isEmpty()) {
                    return Optional.of(new Bound(noun, meanings));
                }
                if (reach == Reach.GIVES_WAY && speaksOfSize(sentence, noun)) {
                    // 180 cm wide, and nothing here is as wide: better said than made its height.
                    sentence.giveUp(at);
                    sentence.use(noun);
                    return Optional.empty();
                }
            }
            if (amount.article() && isNoun(sentence, noun)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** In "two with doors" the two are the doors'. */
    private int first(Sentence sentence, int at) {
        boolean having = sentence.has(at + 1)
                && sentence.piece(at + 1) instanceof Piece.Plain plain
                && language.is(Kind.HAVING, plain.folded());
        return having ? at + 2 : at + 1;
    }

    private static boolean passes(Sentence sentence, int at) {
        return sentence.has(at)
                && switch (sentence.piece(at)) {
                    case Named named -> true;
                    case Piece.Sized sized -> true;
                    case Measure measure -> !sentence.isOpen(at);
                    case Piece.Inscribed inscribed -> false;
                    case Piece.Plain plain -> plain.role() == Role.GLUE;
                };
    }

    private static boolean isNoun(Sentence sentence, int at) {
        return sentence.piece(at) instanceof Named named
                && (named.title()
                        || named.matches().stream()
                                .anyMatch(match -> match.whole() && match.sense() instanceof Sense.Named));
    }

    private static boolean speaksOfSize(Sentence sentence, int at) {
        return switch (sentence.piece(at)) {
            case Named named ->
                named.size().filter(size -> !size.dimensions().isEmpty()).isPresent();
            case Piece.Sized sized -> !sized.size().dimensions().isEmpty();
            case Measure measure -> false;
            case Piece.Inscribed inscribed -> false;
            case Piece.Plain plain -> false;
        };
    }
}
