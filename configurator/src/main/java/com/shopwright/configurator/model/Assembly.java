package com.shopwright.configurator.model;

import com.shopwright.configurator.network.Network;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a model of what was read: its network, and its words in other languages. */
record Assembly(Faults faults, double splitAbove) {

    /** The model, if there are still no faults. */
    Optional<Model> model(Draft draft, Map<String, String> translations) {
        Network network = network(draft);
        Map<String, Wordings> translated = translated(draft, translations);
        return faults.none()
                ? Optional.of(new ProductModel(
                        draft.header(),
                        draft.vocabulary(),
                        draft.recipe(),
                        draft.scene(),
                        network,
                        draft.lines(),
                        draft.wordings(),
                        draft.wordings(),
                        translated))
                : Optional.empty();
    }

    private Network network(Draft draft) {
        var lowering = new Lowering(draft.vocabulary(), splitAbove);
        lowering.rules(draft.rules());
        lowering.recipe(draft.recipe());
        return lowering.network();
    }

    private Map<String, Wordings> translated(Draft draft, Map<String, String> translations) {
        var translated = new HashMap<String, Wordings>();
        var reader = new TranslationReader(draft.wordings(), draft.recipe().lineLabels());
        new TreeMap<>(translations)
                .forEach((file, text) ->
                        new Yaml(faults, file).root(text).ifPresent(field -> reader.read(field, translated)));
        return translated;
    }
}
