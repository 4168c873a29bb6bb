package com.shopwright.configurator.model;

import com.shopwright.configurator.network.Network;
import com.shopwright.configurator.scene.Scene;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        ScenePlan scenePlan,
        Network network,
        Map<String, Integer> lines,
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
    public int line(String option) {
        return lines.getOrDefault(option, 0);
    }

    @Override
    public int priceLine() {
        return recipe.price().stream()
                .findFirst()
                .map(line -> line.field().line())
                .orElse(0);
    }

    @Override
    public List<PlannedPart> parts() {
        int variables = vocabulary.options().size();
        return recipe.parts().stream()
                .map(part -> {
                    var read = new BitSet();
                    part.pieces().variables(read);
                    part.sku().index().variables(read);
                    int[] scope = read.stream().toArray();
                    return new PlannedPart(
                            part.name(),
                            part.field().line(),
                            Set.copyOf(part.sku().words()),
                            scope,
                            values -> {
                                int[] all = new int[variables];
                                for (int i = 0; i < scope.length; i++) {
                                    all[scope[i]] = values[i];
                                }
                                return part.needed(all);
                            });
                })
                .toList();
    }

    @Override
    public Model in(String language) {
        Wordings wider = translations.getOrDefault(language.split("-", 2)[0], original);
        Wordings words = translations.getOrDefault(language, wider);
        return new ProductModel(header, vocabulary, recipe, scenePlan, network, lines, original, words, translations);
    }

    @Override
    public Domain domain(int option) {
        return vocabulary.options().get(option).values();
    }

    @Override
    public Bill bill(Map<String, String> choices) {
        return new Billing(recipe, wordings).bill(values(choices));
    }

    @Override
    public Optional<Scene> scene(Map<String, String> choices) {
        return Staging.of(scenePlan, Assignment.of(values(choices), choices)).scene(scenePlan.setting());
    }

    @Override
    public List<Fault> disagreements(Map<String, String> choices) {
        return SceneCheck.of(scenePlan, Assignment.of(values(choices), choices));
    }

    private int[] values(Map<String, String> choices) {
        return vocabulary.options().stream()
                .mapToInt(option -> index(option, choices.get(option.name())))
                .toArray();
    }

    private static int index(Declared option, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("Every option is needed: " + option.name() + " is missing.");
        }
        return option.values()
                .index(value)
                .orElseThrow(() -> new IllegalArgumentException(option.name() + " has no value " + value + "."));
    }
}
