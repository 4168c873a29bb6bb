package com.shopwright.configurator.text;

import com.shopwright.configurator.model.Option;
import com.shopwright.configurator.text.Piece.Inscribed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives a text to the option it was said for; else to one that can take it: short ones with digits to the tightest. */
final class InscriptionBinding implements Binding {

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final List<Option.Text> options;

    /** @param options all texts of the model */
    InscriptionBinding(List<Option.Text> options) {
        this.options = options.stream()
                .sorted(Comparator.comparingInt(Option.Text::maxLength))
                .toList();
    }

    @Override
    public void bind(Sentence sentence) {
        for (int at : sentence.open()) {
            if (sentence.piece(at) instanceof Inscribed inscribed) {
                option(sentence, inscribed).ifPresent(option -> {
                    var want = new Want.Value(inscribed.text());
                    sentence.add(Wish.of(option.name(), want, sentence.words(at, at), How.TEXT));
                    sentence.use(at);
                });
            }
        }
    }

    private Optional<Option.Text> option(Sentence sentence, Inscribed inscribed) {
        Optional<Option.Text> named = options.stream()
                .filter(option -> option.name().equals(inscribed.option()))
                .filter(option -> takes(option, inscribed.text()))
                .findFirst();
        List<Option.Text> free =
                options.stream().filter(option -> !sentence.speaksOf(option)).toList();
        List<Option.Text> fitting = (DIGIT.matcher(inscribed.text()).find() ? free : free.reversed())
                .stream().filter(option -> takes(option, inscribed.text())).toList();
        // One that nothing takes goes to the roomiest, which will say what it takes.
        return named.or(() -> fitting.stream().findFirst())
                .or(() -> free.reversed().stream().findFirst());
    }

    private static boolean takes(Option.Text option, String text) {
        int length = text.codePointCount(0, text.length());
        return length >= option.minLength()
                && length <= option.maxLength()
                && text.matches("[" + option.characters() + "]*");
    }
}
