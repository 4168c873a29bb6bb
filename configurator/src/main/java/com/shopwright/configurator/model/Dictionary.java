package com.shopwright.configurator.model;

import com.shopwright.configurator.lettering.Typefaces;
import com.shopwright.configurator.material.Materials;
import com.shopwright.configurator.scene.Scene;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What words a field of a shape may hold.
 *
 * @param kind what they are, in the plural
 * @param known every one; for colours none, they are known by their form
 */
record Dictionary(String kind, Collection<String> known) {

    static final Dictionary MATERIALS = new Dictionary("materials", Materials.names());
    static final Dictionary FINISHES = new Dictionary("finishes", Materials.finishes());
    static final Dictionary COLOURS = new Dictionary("colours", List.of());

    static final Dictionary OUTLINES = new Dictionary("outlines", List.of("rectangle", "oval"));
    static final Dictionary STAGES = new Dictionary(
            "stages",
            Stream.of(Scene.Stage.values())
                    .map(stage -> stage.name().toLowerCase(Locale.ROOT))
                    .toList());
    static final Dictionary HANDS = new Dictionary("sides", List.of("left", "right"));
    static final Dictionary FONTS = new Dictionary("typefaces", Typefaces.names());

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern SHORT_COLOUR = Pattern.compile("#[0-9a-fA-F]{3}");

    boolean knows(String word) {
        return isOfColours() ? COLOUR.matcher(word).matches() : known.contains(word);
    }

    /** What is meant by each value of a choice: its name, or for colours its swatch. */
    Map<String, String> of(Option.Choice choice) {
        return choice.values().stream().collect(Collectors.toMap(Option.Value::name, this::of));
    }

    private String of(Option.Value value) {
        if (!isOfColours()) {
            return value.name();
        }
        return SHORT_COLOUR.matcher(value.swatch()).matches()
                ? Stream.of(value.swatch().substring(1).split(""))
                        .map(digit -> digit + digit)
                        .collect(Collectors.joining("", "#", ""))
                : value.swatch().toLowerCase(Locale.ROOT);
    }

    String remedy(String word) {
        return isOfColours()
                ? "Write a colour like \"#c8a165\", or an option whose values have such swatches."
                : Nearest.remedy(word, known, kind, known.size());
    }

    private boolean isOfColours() {
        return known.isEmpty();
    }
}
