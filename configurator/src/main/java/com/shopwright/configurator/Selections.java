package com.shopwright.configurator;

import com.shopwright.configurator.diagram.Diagram;
import com.shopwright.configurator.model.Domain;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.Option;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Goes between choices in words and selections of the diagram. */
final class Selections {

    /** The value of an option that does not apply, and of a text that is left empty. */
    static final String NONE = "none";

    private final List<Option> options;
    private final List<Domain> domains;
    private final int variables;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Selections(Model model, int variables) {
        this.options = model.options();
        this.variables = variables;
        this.domains = java.util.stream.IntStream.range(0, options.size())
                .mapToObj(model::domain)
                .toList();
        for (int i = 0; i < options.size(); i++) {
            numbers.put(options.get(i).name(), i);
        }
    }

    int count() {
        return options.size();
    }

    Option option(int number) {
        return options.get(number);
    }

    Domain domain(int number) {
        return domains.get(number);
    }

    String name(int number) {
        return options.get(number).name();
    }

    /**
     * @throws IllegalArgumentException if there is no such option
     */
    int number(String option) {
        Integer number = numbers.get(option);
        if (number == null) {
            throw new IllegalArgumentException("The model has no option " + option + ".");
        }
        return number;
    }

    /**
     * @throws IllegalArgumentException if the option has no such value
     */
    int index(int option, String value) {
        return domains.get(option)
                .index(value)
                .orElseThrow(() -> new IllegalArgumentException(name(option) + " has no value " + value + "."));
    }

    int[] of(Choices choices) {
        int[] selection = new int[variables];
        Arrays.fill(selection, Diagram.OPEN);
        choices.values().forEach((option, value) -> {
            int number = number(option);
            selection[number] = index(number, value);
        });
        return selection;
    }

    /** A full assignment in words: texts as chosen where their length still stands, else the preset, else any letters. */
    Map<String, String> words(int[] assignment, Choices choices) {
        var words = new LinkedHashMap<String, String>();
        for (int i = 0; i < options.size(); i++) {
            words.put(name(i), word(i, assignment[i], choices));
        }
        return words;
    }

    String word(int option, int index, Choices choices) {
        if (options.get(option) instanceof Option.Text text) {
            String chosen = choices.of(name(option)).orElse(text.preset());
            for (String candidate : List.of(chosen, text.preset())) {
                if (domains.get(option).index(candidate).orElse(-1) == index && !candidate.isEmpty()) {
                    return candidate;
                }
            }
        }
        return domains.get(option).value(index);
    }

    /** Whether an option that is not chosen may be left as it is: a text that may be empty. */
    boolean mayStayOpen(int option) {
        return options.get(option) instanceof Option.Text text && text.minLength() == 0;
    }
}
