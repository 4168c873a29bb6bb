package com.shopwright.configurator.text;

import com.shopwright.configurator.text.Language.Kind;
import com.shopwright.configurator.text.Piece.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Divides tokens into the pieces that explain most of them: of all divisions the one with the greatest sum of weights,
 * where a longer piece weighs more than its parts and a surer match more than a vaguer one.
 */
final class Spotting {

    private static final int LONGEST_NAME = 6;

    private static final int INSCRIPTION = 40;
    private static final int AMOUNT = 9;
    private static final int SIZE = 5;
    private static final int PRODUCT = 7;
    private static final int PLAIN = 1;
    /** What each further word adds to a name of several. */
    private static final int TOGETHER = 4;

    private final Lexicon lexicon;
    private final Language language;
    private final List<WordToken> tokens;
    private final Amounts amounts;
    private final Map<Integer, Inscriptions.Found> inscriptions;

    private Spotting(
            Lexicon lexicon, Language language, List<WordToken> tokens, List<Inscriptions.Found> inscriptions) {
        this.lexicon = lexicon;
        this.language = language;
        this.tokens = tokens;
        this.amounts = new Amounts(language, tokens);
        this.inscriptions =
                inscriptions.stream().collect(Collectors.toMap(Inscriptions.Found::from, Function.identity()));
    }

    static List<Piece> pieces(
            Lexicon lexicon, Language language, List<WordToken> tokens, List<Inscriptions.Found> inscriptions) {
        return new Spotting(lexicon, language, tokens, inscriptions).best();
    }

    /** A piece up to the token {@code end}, and how much it explains. */
    private record Candidate(Piece piece, int end, int weight) {}

    private List<Piece> best() {
        int[] weights = new int[tokens.size() + 1];
        var chosen = new ArrayList<Candidate>();
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Candidate best = null;
            for (Candidate candidate : candidates(i)) {
                int weight = candidate.weight() + weights[candidate.end()];
                if (best == null || weight > weights[i]) {
                    best = candidate;
                    weights[i] = weight;
                }
            }
            chosen.addFirst(Objects.requireNonNull(best));
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i = chosen.get(i).end()) {
            pieces.add(chosen.get(i).piece());
        }
        return pieces;
    }

    private List<Candidate> candidates(int from) {
        List<Candidate> candidates = new ArrayList<>();
        Optional.ofNullable(inscriptions.get(from)).ifPresent(found -> candidates.add(inscription(found)));
        amounts.at(from).ifPresent(run -> candidates.add(amount(from, run)));
        for (int end = Math.min(tokens.size(), from + LONGEST_NAME); end > from; end--) {
            named(from, end).ifPresent(candidates::add);
        }
        WordToken token = tokens.get(from);
        language.size(token.folded())
                .ifPresent(size -> candidates.add(
                        new Candidate(new Piece.Sized(size, token.start(), token.end()), from + 1, SIZE)));
        candidates.add(plain(token, from));
        return candidates;
    }

    private Candidate inscription(Inscriptions.Found found) {
        int start = tokens.get(found.from()).start();
        int end = tokens.get(found.to() - 1).end();
        return new Candidate(
                new Piece.Inscribed(found.text(), found.option(), start, end),
                found.to(),
                INSCRIPTION * (found.to() - found.from()));
    }

    private Candidate amount(int from, Amounts.Run run) {
        var piece = new Piece.Measure(
                run.amounts(),
                tokens.get(from).start(),
                tokens.get(run.end() - 1).end());
        int weight = piece.article() ? PLAIN + 1 : AMOUNT * (run.end() - from);
        return new Candidate(piece, run.end(), weight);
    }

    private Optional<Candidate> named(int from, int end) {
        List<WordToken> span = tokens.subList(from, end);
        boolean broken = span.getFirst().is(WordToken.Kind.MARK)
                || span.getLast().is(WordToken.Kind.MARK)
                || span.stream()
                        .anyMatch(token -> token.is(WordToken.Kind.QUOTED) || token.isMark(",") || token.isMark(";"));
        List<Match> matches = broken ? List.of() : lexicon.matches(span);
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        int words = (int)
                span.stream().filter(token -> !token.is(WordToken.Kind.MARK)).count();
        boolean one = words == 1;
        String word = span.getFirst().folded();
        var piece = new Piece.Named(
                matches,
                span.stream()
                        .flatMap(token -> language.size(token.folded()).stream())
                        .findFirst(),
                one && lexicon.isTitle(word),
                span.getFirst().start(),
                span.getLast().end());
        int weight =
                matches.stream().mapToInt(match -> weight(match.how())).max().orElse(0);
        return Optional.of(new Candidate(piece, end, weight * words + TOGETHER * (words - 1)));
    }

    private static int weight(How how) {
        return switch (how) {
            case LABEL, SYNONYM -> 10;
            case STEM -> 9;
            case NAME -> 8;
            case PART -> 6;
            case TYPO -> 8;
            case TEXT, NUMBER, SIZE -> 0;
        };
    }

    private Candidate plain(WordToken token, int from) {
        Role role = role(token);
        var piece = new Piece.Plain(role, token.folded(), token.start(), token.end());
        int weight = switch (role) {
            case PRODUCT -> PRODUCT;
            case UNKNOWN -> 0;
            case GLUE, BREAK, OR, CONTEXT, NEGATION -> PLAIN;
        };
        return new Candidate(piece, from + 1, weight);
    }

    private Role role(WordToken token) {
        String word = token.folded();
        return switch (token.kind()) {
            case MARK -> List.of(",", ";", ".", "!", "?", "(", ")").contains(word) ? Role.BREAK : Role.GLUE;
            case NUMBER, QUOTED -> Role.UNKNOWN;
            case WORD -> word(word);
        };
    }

    private Role word(String word) {
        if (language.is(Kind.NEGATION, word)) {
            return Role.NEGATION;
        }
        if (lexicon.isTitle(word)) {
            return Role.PRODUCT;
        }
        if (language.is(Kind.OR, word)) {
            return Role.OR;
        }
        if (language.is(Kind.BREAK, word)) {
            return Role.BREAK;
        }
        if (language.is(Kind.CONTEXT, word)) {
            return Role.CONTEXT;
        }
        boolean glue =
                List.of(Kind.STOP, Kind.ATTRIBUTE, Kind.CUE, Kind.ARTICLE, Kind.MOST, Kind.TOO, Kind.TIMES).stream()
                        .anyMatch(kind -> language.is(kind, word));
        return glue ? Role.GLUE : Role.UNKNOWN;
    }
}
