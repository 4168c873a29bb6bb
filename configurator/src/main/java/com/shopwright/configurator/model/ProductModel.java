package com.shopwright.configurator.model;

import com.shopwright.configurator.network.Network;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A model as read from its file.
 *
 * @param original the words of the file itself
 * @param wordings those that it speaks in now
 * @param translations by language
 */
record ProductModel(
        Header header,
        Vocabulary vocabulary,
        Recipe recipe,
        Network network,
        Wordings original,
        Wordings wordings,
        Map<String, Wordings> translations)
        implements Model {

    /** What a file says about itself. */
    record Header(String product, int version, String currency, int minorDigits, String title) {}

    @Override
    public String product() {
        return header.product();
    }

    @Override
    public int version() {
        return header.version();
    }

    @Override
    public String currency() {
        return header.currency();
    }

    @Override
    public String title() {
        return wordings.title();
    }

    @Override
    public List<Option> options() {
        return wordings.options();
    }

    @Override
    public List<Rule> rules() {
        return wordings.rules();
    }

    @Override
    public Set<String> skus() {
        return recipe.parts().stream()
                .flatMap(part -> part.sku().words().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Model in(String language) {
        Wordings wider = translations.getOrDefault(language.split("-", 2)[0], original);
        Wordings words = translations.getOrDefault(language, wider);
        return new ProductModel(header, vocabulary, recipe, network, original, words, translations);
    }

    @Override
    public Domain domain(int option) {
        return vocabulary.options().get(option).values();
    }

    @Override
    public Bill bill(Map<String, String> choices) {
        int[] values = vocabulary.options().stream()
                .mapToInt(option -> index(option, choices.get(option.name())))
                .toArray();
        return new Billing(recipe, wordings).bill(values);
    }

    private static int index(Declared option, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("A bill needs every option: " + option.name() + " is missing.");
        }
        return option.values()
                .index(value)
                .orElseThrow(() -> new IllegalArgumentException(option.name() + " has no value " + value + "."));
    }
}
