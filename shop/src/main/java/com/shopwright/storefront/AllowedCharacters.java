package com.shopwright.storefront;

import com.shopwright.configurator.model.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may be written into a text, in words; a model says it as the body of a character class. */
final class AllowedCharacters {

    private static final List<Group> GROUPS = List.of(
            new Group("letters", "A-Za-z"),
            new Group("capitals", "A-Z"),
            new Group("small letters", "a-z"),
            new Group("letters with accents", "À-ÖØ-öø-ÿ"),
            new Group("digits", "0-9"),
            new Group("spaces", " "));

    private record Group(String name, String form) {}

    private AllowedCharacters() {}

    /** "letters, digits, spaces and . & ' -" */
    static String words(String characters, Words words) {
        List<String> names = new ArrayList<>();
        String rest = characters;
        for (Group group : GROUPS) {
            if (rest.contains(group.form())) {
                names.add(group.name());
                rest = rest.replace(group.form(), "");
            }
        }
        String signs = rest.replace("\\", "")
                .codePoints()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
        if (!signs.isBlank()) {
            names.add(signs);
        }
        return words.list(names);
    }

    /** The characters of {@code text} that may not be there, each once. */
    static List<String> strangers(Option.Text option, String text) {
        Pattern allowed = Pattern.compile("[" + option.characters() + "]");
        return text.codePoints()
                .mapToObj(Character::toString)
                .distinct()
                .filter(character -> !allowed.matcher(character).matches())
                .toList();
    }
}
