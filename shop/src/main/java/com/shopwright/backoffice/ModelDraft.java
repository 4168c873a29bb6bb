package com.shopwright.backoffice;

import com.shopwright.catalog.Slug;
import com.shopwright.designs.ModelText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a model and its translations out of a form. */
final class ModelDraft {

    private static final Pattern LANGUAGE = Pattern.compile("(?m)^language:\\s*[\"']?([a-z]{2,3})\\b");

    private ModelDraft() {}

    static ModelText of(Slug product, String text, List<String> translations) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String translation : translations) {
            if (!translation.isBlank()) {
                Matcher language = LANGUAGE.matcher(translation);
                String stem = language.find() ? language.group(1) : "translation";
                String name = stem;
                // One language twice is a fault for the reader to tell.
                for (int i = 2; byLanguage.containsKey(name); i++) {
                    name = stem + "-" + i;
                }
                byLanguage.put(name, tidy(translation));
            }
        }
        return new ModelText(product + ".yaml", tidy(text), byLanguage);
    }

    /** Browsers send lines as they did on paper tape. */
    private static String tidy(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
        return lines.isEmpty() ? "" : lines + "\n";
    }
}
