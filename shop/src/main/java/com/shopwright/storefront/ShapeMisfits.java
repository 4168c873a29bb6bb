package com.shopwright.storefront;

import com.shopwright.configurator.Configurator.Misfit;
import com.shopwright.configurator.model.Option;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says beside a field what was typed into it and cannot be, and what can. */
@Component
class ShapeMisfits {

    private final Words words;

    ShapeMisfits(Words words) {
        this.words = words;
    }

    String sentence(Option option, Misfit misfit, String typed) {
        return switch (option) {
            case Option.Text text -> text(text, typed.strip());
            case Option.Numeric numeric ->
                "Enter a number from %s to %s in steps of %s."
                        .formatted(
                                size(numeric.min(), numeric.unit()),
                                size(numeric.at(numeric.size() - 1), numeric.unit()),
                                size(numeric.step(), numeric.unit()));
            case Option.Choice _, Option.YesNo _ -> misfit.problem() + " Choose one of those below.";
        };
    }

    /** A text that only the buyer can write, and has not. */
    String missing(Option option) {
        return "Write what it should say: " + option.wording().label() + ".";
    }

    private String text(Option.Text text, String typed) {
        List<String> strangers = AllowedCharacters.strangers(text, typed);
        if (!strangers.isEmpty()) {
            return "%s cannot be made. Use %s."
                    .formatted(
                            words.list(strangers.stream()
                                    .limit(5)
                                    .map(one -> "“" + one + "”")
                                    .toList()),
                            AllowedCharacters.words(text.characters(), words));
        }
        int length = typed.codePointCount(0, typed.length());
        return length > text.maxLength()
                ? "That is %s too many: write up to %d."
                        .formatted(words.count(length - text.maxLength(), "character", "characters"), text.maxLength())
                : "Write at least " + words.count(text.minLength(), "character.", "characters.");
    }

    private String size(long number, String unit) {
        return unit.isEmpty() ? words.number(number) : words.number(number) + " " + unit;
    }
}
