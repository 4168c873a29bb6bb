package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Meaning.Chosen;
import com.shopwright.configurator.model.Meaning.Figure;
import com.shopwright.configurator.model.Meaning.Truth;
import com.shopwright.configurator.model.Meaning.Words;
import java.util.Optional;
import java.util.Set;

/** What to write instead of a name or operand that does not fit. */
final class Remedies {

    private static final Set<String> LITERALS = Set.of("yes", "no", Numbering.NONE);

    private final Vocabulary vocabulary;

    Remedies(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** For a name that is no option. */
    Misuse unknown(Syntax.Name name) {
        if (LITERALS.contains(name.text())) {
            return new Misuse(
                    name.column(),
                    "\"" + name.text() + "\" stands alone.",
                    "Compare an option with it, like extension = " + name.text() + ".");
        }
        if (vocabulary.table(name.text()).isPresent()) {
            return new Misuse(
                    name.column(),
                    "\"" + name.text() + "\" is a table.",
                    "Look something up in it: " + name.text() + "[option].");
        }
        String problem = "There is no option \"" + name.text() + "\".";
        Optional<Declared> having = vocabulary.optionWith(name.text());
        if (having.isPresent()) {
            return new Misuse(
                    name.column(),
                    problem,
                    "It is a value: compare it, like " + having.get().name() + " = " + name.text() + ".");
        }
        Optional<String> measured = Habits.measured(name.text());
        if (measured.isPresent()) {
            return new Misuse(name.column(), problem, measured.get());
        }
        String before = name.text().split("-", 2)[0];
        if (name.text().contains("-") && vocabulary.option(before).isPresent()) {
            return new Misuse(
                    name.column(),
                    problem,
                    "To subtract, put spaces around the minus sign: "
                            + name.text().replaceFirst("-", " - ") + ".");
        }
        return new Misuse(name.column(), problem, Nearest.remedy(name.text(), vocabulary.names(), "options"));
    }

    /** For something that is no number, where one is needed. */
    static String forNumber(Meaning meaning) {
        return switch (meaning) {
            case Truth truth -> "Turn a condition into a number with if(condition, 1, 0).";
            case Chosen(Declared option)
            when option.option() instanceof Option.YesNo ->
                "Turn a condition into a number with if(" + option.name() + ", 1, 0).";
            case Chosen(Declared option)
            when option.option() instanceof Option.Text -> "Write length(" + option.name() + ") for its length.";
            case Chosen(Declared option) -> "Look its number up in a table: table[" + option.name() + "].";
            case Words words -> "Use a table whose last column has numbers only.";
            case Figure figure -> "";
        };
    }
}
