package com.shopwright.configurator.text;

import com.shopwright.configurator.model.Option;
import com.shopwright.configurator.text.Language.Kind;
import com.shopwright.configurator.text.Language.Size;
import com.shopwright.configurator.text.Piece.Named;
import com.shopwright.configurator.text.Piece.Plain;
import com.shopwright.configurator.text.Wish.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code small}, {@code very tall}, {@code a long cable}: a relative size counts only where no number was said. */
final class SizeBinding implements Binding {

    private final Attributes attributes;
    private final Map<String, Option> options;
    private final Lexicon lexicon;
    private final Language language;

    SizeBinding(Attributes attributes, Map<String, Option> options, Lexicon lexicon, Language language) {
        this.attributes = attributes;
        this.options = options;
        this.lexicon = lexicon;
        this.language = language;
    }

    @Override
    public void bind(Sentence sentence) {
        for (int at : sentence.open()) {
            if (sentence.isNoun(at)) {
                continue;
            }
            size(sentence.piece(at)).ifPresent(size -> bind(sentence, at, size));
        }
    }

    private static Optional<Size> size(Piece piece) {
        return switch (piece) {
            case Named named -> named.size();
            case Piece.Sized sized -> Optional.of(sized.size());
            case Piece.Measure measure -> Optional.empty();
            case Piece.Inscribed inscribed -> Optional.empty();
            case Plain plain -> Optional.empty();
        };
    }

    private void bind(Sentence sentence, int at, Size size) {
        List<Meaning> own = size.dimensions().isEmpty() ? alike(size) : List.of();
        List<Meaning> meanings = own.isEmpty() ? attributes.sized(sentence, at, emphasised(sentence, at, size)) : own;
        boolean said = meanings.stream().anyMatch(meaning -> sentence.speaksOf(option(meaning)));
        // "At most 2 m": the number says it already.
        boolean limit = sentence.has(at + 1) && sentence.piece(at + 1) instanceof Piece.Measure;
        if (!meanings.isEmpty() && !said && !limit) {
            sentence.add(new Wish(meanings, sentence.words(at, at), How.SIZE));
        }
        if (!meanings.isEmpty() || limit) {
            sentence.use(at);
        }
    }

    /** What the model itself calls small, whatever the buyer's word for small. */
    private List<Meaning> alike(Size size) {
        return language.alike(size).stream()
                .flatMap(word -> lexicon.matches(Tokens.of(word)).stream())
                .filter(Match::wordForWord)
                .flatMap(match -> match.sense() instanceof Sense.Valued(Option option, String value)
                        ? Stream.of(new Meaning(option.name(), new Want.Value(value)))
                        : Stream.empty())
                .distinct()
                .toList();
    }

    private Option option(Meaning meaning) {
        return Objects.requireNonNull(options.get(meaning.option()));
    }

    private Size emphasised(Sentence sentence, int at, Size size) {
        boolean most = sentence.has(at - 1)
                && sentence.piece(at - 1) instanceof Plain plain
                && language.is(Kind.MOST, plain.folded());
        return most ? new Size(size.more(), true, size.dimensions()) : size;
    }
}
