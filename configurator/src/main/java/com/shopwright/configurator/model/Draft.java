package com.shopwright.configurator.model;

import com.shopwright.configurator.model.ProductModel.Header;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything that a model file says, read and without faults so far.
 *
 * @param partLabels by name of the part
 */
record Draft(
        Header header,
        List<OptionDraft> options,
        Vocabulary vocabulary,
        List<RuleDraft> rules,
        Recipe recipe,
        ScenePlan scene,
        Map<String, String> partLabels) {

    Draft {
        options = List.copyOf(options);
        rules = List.copyOf(rules);
        partLabels = Map.copyOf(partLabels);
    }

    Wordings wordings() {
        return new Wordings(
                header.title(),
                vocabulary.offered(),
                rules.stream().map(RuleDraft::rule).toList(),
                partLabels,
                Map.of());
    }

    /** The line of each option, by name. */
    Map<String, Integer> lines() {
        return options.stream()
                .collect(Collectors.toMap(
                        option -> option.declared().name(),
                        option -> option.entries().self().line()));
    }
}
