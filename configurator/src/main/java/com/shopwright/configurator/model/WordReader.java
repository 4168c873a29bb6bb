package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Syntax.Call;
import com.shopwright.configurator.model.Syntax.Lookup;
import com.shopwright.configurator.model.Syntax.Name;
import java.util.Optional;

/**
 * Reads one word: written out, the one that an option's value or a table names, or one of two by {@code if(...)}. Whatever
 * it can come to is looked up now.
 */
record WordReader(Vocabulary vocabulary, Typing typing, Dictionary dictionary) {

    /** A word, or a fault. A word of the dictionary goes before an option of that name. */
    static Optional<Naming> read(Field field, Expressions expressions, Condition guard, Dictionary dictionary) {
        Optional<String> text = field.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.get().startsWith("#") && !dictionary.knows(text.get())) {
            field.fault("\"%s\" is none of the %s.".formatted(text.get(), dictionary.kind()), dictionary.remedy(""));
            return Optional.empty();
        }
        return dictionary.knows(text.get())
                ? text.map(Naming::fixed)
                : expressions.read(
                        field,
                        guard,
                        (typing, syntax) ->
                                new WordReader(expressions.vocabulary(), typing, dictionary).naming(syntax));
    }

    private Naming naming(Syntax syntax) {
        return switch (syntax) {
            case Name(int column, String text) when dictionary.knows(text) -> Naming.fixed(text);
            case Name(int column, String text) when text.equals(Numbering.NONE) -> Naming.NOTHING;
            case Name name ->
                vocabulary
                        .option(name.text())
                        .map(option -> following(name, option))
                        .orElseThrow(() -> wrong(name));
            case Lookup lookup -> known(lookup, lookup.table(), Naming.lookedUp(typing.words(lookup)));
            case Call call
            when call.function().equals("if") && call.arguments().size() == 3 ->
                naming(call.arguments().get(1))
                        .where(
                                typing.condition(call.arguments().getFirst()),
                                naming(call.arguments().get(2)));
            default -> throw wrong(syntax);
        };
    }

    private Naming following(Name name, Declared option) {
        if (option.option() instanceof Option.Choice choice) {
            return known(name, option.name(), Naming.following(option, dictionary.of(choice)));
        }
        throw wrong(name);
    }

    private Naming known(Syntax syntax, String source, Naming naming) {
        for (String word : naming.words()) {
            if (word.isEmpty()) {
                throw new Misuse(
                        syntax.column(),
                        "Not every value of \"%s\" has a swatch.".formatted(source),
                        dictionary.remedy(word));
            }
            if (!dictionary.knows(word)) {
                throw new Misuse(
                        syntax.column(),
                        "\"%s\" of \"%s\" is none of the %s.".formatted(word, source, dictionary.kind()),
                        dictionary.remedy(word));
            }
        }
        return naming;
    }

    private Misuse wrong(Syntax syntax) {
        String word = syntax instanceof Name name ? name.text() : "";
        return new Misuse(
                syntax.column(), "One of the %s is needed here.".formatted(dictionary.kind()), dictionary.remedy(word));
    }
}
