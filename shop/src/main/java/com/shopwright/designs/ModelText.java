package com.shopwright.designs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A model as its author wrote it.
 *
 * @param file what the author calls it; stands in every fault
 * @param text the model file
 * @param translations the files beside it, by language ({@code de})
 */
public record ModelText(String file, String text, Map<String, String> translations) {

    public ModelText {
        translations = Map.copyOf(translations);
    }

    /** Whether another text says the same, whatever it is called. */
    boolean says(ModelText other) {
        return text.equals(other.text) && translations.equals(other.translations);
    }

    /** The line of a field at the left margin of the model file; 0 if there is none. */
    int line(String field) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).startsWith(field + ":"))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }

    /** The translations by the names of their files, as they lie beside the model. */
    Map<String, String> translationFiles() {
        String stem = file.endsWith(".yaml") ? file.substring(0, file.length() - 5) : file;
        return translations.entrySet().stream()
                .collect(Collectors.toMap(one -> stem + "." + one.getKey() + ".yaml", Map.Entry::getValue));
    }
}
