package com.shopwright.configurator.text;

import com.shopwright.configurator.model.Option;
import com.shopwright.configurator.text.Language.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds texts to be written on the product: in quotes, behind a word like {@code saying}, or behind the name of the option.
 * They are found first, because nothing in them means what it says: Oak Cottage may be of slate.
 */
final class Inscriptions {

    private static final int LONGEST_NAME = 4;
    private static final int MOST_TOKENS = 12;

    private final Lexicon lexicon;
    private final Language language;
    private final String text;
    private final List<WordToken> tokens;

    Inscriptions(Lexicon lexicon, Language language, String text, List<WordToken> tokens) {
        this.lexicon = lexicon;
        this.language = language;
        this.text = text;
        this.tokens = tokens;
    }

    /** The tokens {@code from} to before {@code to} are a text, said for {@code option} or (empty) for any. */
    record Found(int from, int to, String text, String option) {}

    List<Found> all() {
        List<Found> all = new ArrayList<>();
        String option = "";
        int i = 0;
        while (i < tokens.size()) {
            int at = i;
            Optional<Label> label = label(i).or(() -> abbreviation(tokens.get(at), at + 1));
            boolean cue = language.is(Kind.CUE, tokens.get(i).folded());
            int next = label.map(Label::end).orElse(i + 1);
            option = label.map(Label::option).orElse(breaks(tokens.get(i)) ? "" : option);
            Optional<Found> found =
                    tokens.get(i).is(WordToken.Kind.QUOTED) ? Optional.of(quoted(i, option)) : Optional.empty();
            if (found.isEmpty() && (label.isPresent() || cue)) {
                found = behind(next, label.map(Label::option).orElse(""));
            }
            if (language.is(Kind.NEGATION, tokens.get(i).folded())) {
                // The "No." of a number would deny it, were it not a part of the text.
                found = found.map(text -> new Found(at, text.to(), text.text(), text.option()));
            }
            found.ifPresent(all::add);
            i = Math.max(next, found.map(Found::to).orElse(0));
        }
        return all;
    }

    private record Label(String option, int end) {}

    /** The longest name of a text option that begins here. */
    private Optional<Label> label(int from) {
        for (int end = Math.min(tokens.size(), from + LONGEST_NAME); end > from; end--) {
            if (tokens.get(end - 1).is(WordToken.Kind.MARK) || tokens.get(from).is(WordToken.Kind.MARK)) {
                continue;
            }
            int to = end;
            Optional<Label> label = lexicon.matches(tokens.subList(from, to)).stream()
                    .filter(match -> match.sense() instanceof Sense.Named(Option.Text option))
                    .map(match -> new Label(match.sense().option().name(), to))
                    .findFirst();
            if (label.isPresent()) {
                return label;
            }
        }
        return Optional.empty();
    }

    /** {@code No. 12}: only before a number. */
    private Optional<Label> abbreviation(WordToken token, int next) {
        int behind = next < tokens.size() && tokens.get(next).isMark(".") ? next + 1 : next;
        boolean number = behind < tokens.size() && tokens.get(behind).is(WordToken.Kind.NUMBER);
        return lexicon.abbreviated(token.folded()).filter(option -> number).map(option -> new Label(option, behind));
    }

    private boolean breaks(WordToken token) {
        return token.isMark(",") || token.isMark(";") || token.isMark(".");
    }

    private Found quoted(int at, String option) {
        return new Found(at, at + 1, tokens.get(at).text(), option);
    }

    private Optional<Found> behind(int from, String option) {
        int first = from;
        boolean colon = false;
        while (first < tokens.size() && joins(tokens.get(first), first)) {
            colon |= tokens.get(first).isMark(":");
            first++;
        }
        if (first >= tokens.size()
                || tokens.get(first).is(WordToken.Kind.QUOTED)
                || label(first).isPresent()) {
            return Optional.empty();
        }
        int begin = first;
        OptionalInt end = colon ? toBreak(first) : number(first).isPresent() ? number(first) : name(first);
        return end.stream()
                .mapToObj(to -> new Found(
                        begin,
                        to,
                        digits(text.substring(
                                tokens.get(begin).start(), tokens.get(to - 1).end())),
                        option))
                .findFirst();
    }

    /** "number twelve" is painted as 12. */
    private String digits(String found) {
        return language.number(Folding.fold(found))
                .map(number -> number.toPlainString())
                .orElse(found);
    }

    private boolean joins(WordToken token, int at) {
        boolean mark = token.isMark(":") || token.isMark("=") || token.isMark(".") && at > 0 && token.glued();
        String word = token.folded();
        return mark
                || language.is(Kind.CUE, word)
                || !token.capitalised() && (language.is(Kind.STOP, word) || language.is(Kind.BREAK, word));
    }

    private OptionalInt toBreak(int from) {
        int end = from;
        while (end < tokens.size() && !breaks(tokens.get(end)) && end - from < MOST_TOKENS) {
            end++;
        }
        return end > from ? OptionalInt.of(end) : OptionalInt.empty();
    }

    /** A house number like {@code 12}, {@code 3/1} or {@code 42b}; not an amount of something. */
    private OptionalInt number(int from) {
        WordToken first = tokens.get(from);
        boolean word = language.number(first.folded()).isPresent() && !language.is(Kind.ARTICLE, first.folded());
        boolean unit = from + 1 < tokens.size()
                && language.unit(tokens.get(from + 1).folded()).isPresent();
        if (unit || !word && !first.is(WordToken.Kind.NUMBER)) {
            return OptionalInt.empty();
        }
        int end = from + 1;
        while (end < tokens.size() && tokens.get(end).glued() && !breaks(tokens.get(end))) {
            end++;
        }
        return OptionalInt.of(end);
    }

    /** Capitalised words and what joins them, or words that mean nothing else. */
    private OptionalInt name(int from) {
        int end = from;
        int next = from;
        while (next < tokens.size() && next - from < MOST_TOKENS && (belongs(next) || next > from && links(next))) {
            next++;
            end = belongs(next - 1) ? next : end;
        }
        return end > from ? OptionalInt.of(end) : OptionalInt.empty();
    }

    private boolean belongs(int at) {
        WordToken token = tokens.get(at);
        return switch (token.kind()) {
            case WORD -> token.capitalised() || !language.knows(token.folded()) && !lexicon.knows(token.folded());
            case NUMBER -> number(at).isPresent();
            case MARK, QUOTED -> false;
        };
    }

    private boolean links(int at) {
        WordToken token = tokens.get(at);
        boolean mark =
                token.isMark("&") || token.isMark("'") || (token.isMark("-") || token.isMark(".")) && token.glued();
        boolean small = List.of("and", "und", "of", "the", "von", "der", "am").contains(token.folded());
        return (mark || small) && at + 1 < tokens.size() && tokens.get(at + 1).capitalised();
    }
}
