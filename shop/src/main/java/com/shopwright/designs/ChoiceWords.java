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
class ChoiceWords {

    /** What an option that does not apply has for a value. */
    static final String NONE = "none";

    private static final Map<String, YesNo> ANSWERS = Map.of(
            "en", new YesNo("Yes", "No"),
            "de", new YesNo("Ja", "Nein"),
            "fr", new YesNo("Oui", "Non"),
            "nl", new YesNo("Ja", "Nee"),
            "es", new YesNo("Sí", "No"),
            "it", new YesNo("Sì", "No"));

    private record YesNo(String yes, String no) {

        String of(String value) {
            return value.equals("yes") ? yes : no;
        }
    }

    private final Locale locale;
    private final YesNo answers;

    ChoiceWords(ShopSettings settings) {
        this.locale = Locale.forLanguageTag(settings.language());
        this.answers = ANSWERS.getOrDefault(locale.getLanguage(), new YesNo("Yes", "No"));
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
        String words = switch (option) {
            case Option.Choice choice -> label(choice, value);
            case Option.Numeric numeric -> number(numeric, value);
            case Option.YesNo _ -> answers.of(value);
            case Option.Text _ -> "“" + value + "”";
        };
        return Optional.of(new Chosen(option.name(), option.wording().label(), words));
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
