package com.shopwright.designs;

import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.Option;
import com.shopwright.kernel.ShopSettings;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts choices into words as one reads them beside a product's name, in the shop's language. */
@Component
public class ChoiceWords {

    /** What an option that does not apply has for a value. */
    static final String NONE = "none";

    private static final Answers ENGLISH = new Answers("Yes", "No", "nothing");

    private static final Map<String, Answers> ANSWERS = Map.of(
            "en", ENGLISH,
            "de", new Answers("Ja", "Nein", "nichts"),
            "fr", new Answers("Oui", "Non", "rien"),
            "nl", new Answers("Ja", "Nee", "niets"),
            "es", new Answers("Sí", "No", "nada"),
            "it", new Answers("Sì", "No", "niente"));

    private record Answers(String yes, String no, String nothing) {

        String of(String value) {
            return value.equals("yes") ? yes : no;
        }
    }

    private final Locale locale;
    private final Answers answers;

    ChoiceWords(ShopSettings settings) {
        this.locale = Locale.forLanguageTag(settings.language());
        this.answers = ANSWERS.getOrDefault(locale.getLanguage(), ENGLISH);
    }

    /** In the model's order; what does not apply or was left empty is left out. */
    List<Chosen> of(Model model, Map<String, String> choices) {
        return model.options().stream()
                .flatMap(option -> words(option, choices.getOrDefault(option.name(), NONE)).stream())
                .toList();
    }

    private Optional<Chosen> words(Option option, String value) {
        if (value.isEmpty() || (option.conditional() && value.equals(NONE))) {
            return Optional.empty();
        }
        return Optional.of(new Chosen(option.name(), option.wording().label(), of(option, value)));
    }

    /** One value of an option that applies. */
    public String of(Option option, String value) {
        return switch (option) {
            case Option.Choice choice -> label(choice, value);
            case Option.Numeric numeric -> number(numeric, value);
            case Option.YesNo _ -> answers.of(value);
            case Option.Text _ -> value.isEmpty() || value.equals(NONE) ? answers.nothing() : "“" + value + "”";
        };
    }

    private static String label(Option.Choice choice, String value) {
        return choice.values().stream()
                .filter(known -> known.name().equals(value))
                .findFirst()
                .map(known -> known.wording().label())
                .orElse(value);
    }

    private String number(Option.Numeric numeric, String value) {
        String number = NumberFormat.getIntegerInstance(locale).format(Long.parseLong(value));
        return numeric.unit().isEmpty() ? number : number + " " + numeric.unit();
    }
}
