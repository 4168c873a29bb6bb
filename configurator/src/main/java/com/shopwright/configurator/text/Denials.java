package com.shopwright.configurator.text;

import com.shopwright.configurator.model.Option;
import java.util.Optional;

/** What it means that a buyer wants none of something. */
final class Denials {

    private final Lexicon lexicon;

    Denials(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Empty when the product always has it. */
    Optional<Wish.Meaning> none(Option option) {
        return want(option).map(want -> new Wish.Meaning(option.name(), want));
    }

    private Optional<Want> want(Option option) {
        return switch (option) {
            case Option.YesNo yesNo -> Optional.of(new Want.Value("no"));
            case Option.Numeric numeric when numeric.min() <= 0 -> Optional.of(new Want.Number(0));
            case Option.Choice choice
            when lexicon.denial(choice).isPresent() -> lexicon.denial(choice).map(Want.Value::new);
            case Option.Numeric numeric -> absent(numeric);
            case Option.Choice choice -> absent(choice);
            case Option.Text text -> absent(text);
        };
    }

    private static Optional<Want> absent(Option option) {
        return option.conditional() ? Optional.of(new Want.Value("none")) : Optional.empty();
    }
}
