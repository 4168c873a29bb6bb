package com.shopwright.designs;

import java.util.Map;
import java.util.stream.Collectors;

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

    /** The translations by the names of their files, as they lie beside the model. */
    Map<String, String> translationFiles() {
        String stem = file.endsWith(".yaml") ? file.substring(0, file.length() - 5) : file;
        return translations.entrySet().stream()
                .collect(Collectors.toMap(one -> stem + "." + one.getKey() + ".yaml", Map.Entry::getValue));
    }
}
