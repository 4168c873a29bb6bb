package com.shopwright.catalog;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How text and searches meet: both are folded here and not by the database, whose folding depends on the locale it was
 * installed with.
 */
final class Words {

    private static final Pattern BREAK = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Words() {}

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static String of(ProductCollection collection) {
        return folded(collection.name());
    }

    static String of(Product product) {
        Stream<String> values = product.options().stream()
                .flatMap(option -> option.values().stream().map(Option.Value::value));
        Stream<String> texts = Stream.of(product.name(), product.summary(), product.description());
        return folded(String.join(" ", Stream.concat(texts, values).toList()));
    }

    /** One {@code like} pattern per word of a query; a word's own wildcards stand for themselves. */
    static String[] patterns(String query) {
        return Arrays.stream(BREAK.split(folded(query), -1))
                .filter(word -> !word.isEmpty())
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }
}
