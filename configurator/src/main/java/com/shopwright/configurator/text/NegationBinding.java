package com.shopwright.configurator.text;

import com.shopwright.configurator.text.Language.Size;
import com.shopwright.configurator.text.Piece.Named;
import com.shopwright.configurator.text.Piece.Role;
import com.shopwright.configurator.text.Wish.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code no drawers or lock}, {@code not lacquered}, {@code not too wide}: what is denied is what follows, up to the break. */
final class NegationBinding implements Binding {

    private final Denials denials;
    private final Attributes attributes;
    private final Language language;

    NegationBinding(Denials denials, Attributes attributes, Language language) {
        this.denials = denials;
        this.attributes = attributes;
        this.language = language;
    }

    @Override
    public void bind(Sentence sentence) {
        for (int at : sentence.open()) {
            if (sentence.is(at, Role.NEGATION)) {
                OptionalInt next = deny(sentence, at, at + 1);
                while (next.isPresent() && sentence.is(next.getAsInt(), Role.OR)) {
                    next = deny(sentence, next.getAsInt(), next.getAsInt() + 1);
                }
            }
        }
    }

    /** Denies the next thing; where to go on behind it, if it was one. */
    private OptionalInt deny(Sentence sentence, int negation, int from) {
        int at = wishes(sentence, from) ? from + 1 : from;
        while (sentence.joins(at) || sentence.is(at, Role.CONTEXT)) {
            at++;
        }
        if (!sentence.isOpen(at)) {
            return OptionalInt.empty();
        }
        boolean denied = switch (sentence.piece(at)) {
            case Named named -> named(sentence, negation, at, named);
            case Piece.Sized sized -> size(sentence, negation, at, sized.size());
            case Piece.Measure measure -> false;
            case Piece.Inscribed inscribed -> false;
            case Piece.Plain plain -> false;
        };
        return denied ? OptionalInt.of(at + 1) : OptionalInt.empty();
    }

    /** Whoever does not want something still speaks of it. */
    private boolean wishes(Sentence sentence, int at) {
        return sentence.has(at)
                && sentence.piece(at) instanceof Piece.Plain plain
                && language.is(Language.Kind.WISHING, plain.folded());
    }

    private boolean named(Sentence sentence, int negation, int at, Named named) {
        List<Match> options = Roles.options(sentence, at, named);
        List<Meaning> none = options.stream()
                .flatMap(match -> denials.none(match.sense().option()).stream())
                .toList();
        if (!none.isEmpty() && named.size().isEmpty()) {
            return wish(sentence, none, negation, at, options.getFirst().how());
        }
        List<Match> values = attributes.of(sentence, at, named);
        List<Meaning> not = values.stream()
                .map(match -> match.sense() instanceof Sense.Valued(var option, String value)
                        ? Optional.of(new Meaning(option.name(), new Want.Not(value)))
                        : Optional.<Meaning>empty())
                .flatMap(Optional::stream)
                .toList();
        if (!not.isEmpty()) {
            return wish(sentence, not, negation, at, values.getFirst().how());
        }
        return named.size().isPresent()
                && size(sentence, negation, at, named.size().get());
    }

    private static boolean wish(Sentence sentence, List<Meaning> meanings, int negation, int at, How how) {
        sentence.add(new Wish(meanings, sentence.words(negation, at), how));
        sentence.use(at);
        return true;
    }

    /** Not too wide is rather narrow. */
    private boolean size(Sentence sentence, int negation, int at, Size size) {
        var opposite = new Size(!size.more(), false, size.dimensions());
        List<Meaning> meanings = attributes.sized(sentence, at, opposite);
        return !meanings.isEmpty() && wish(sentence, meanings, negation, at, How.SIZE);
    }
}
