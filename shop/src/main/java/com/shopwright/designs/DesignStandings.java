package com.shopwright.designs;

import com.shopwright.catalog.Slug;
import com.shopwright.configurator.Answer;
import com.shopwright.configurator.Change;
import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Configurator.Goal;
import com.shopwright.configurator.Configurator.Misfit;
import com.shopwright.configurator.Configurator.Reading.NotUnderstood;
import com.shopwright.configurator.Configurator.Reading.Understood;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.model.Option;
import com.shopwright.kernel.InvalidInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds saved designs against the models that are sold by now. */
@Component
class DesignStandings {

    private final ModelRows rows;
    private final CompiledModels models;
    private final Designs designs;
    private final Drafting drafting;

    DesignStandings(ModelRows rows, CompiledModels models, Designs designs, Drafting drafting) {
        this.rows = rows;
        this.models = models;
        this.designs = designs;
        this.drafting = drafting;
    }

    Map<DesignId, Standing> of(Map<DesignId, Design> saved) {
        Map<DesignId, ModelVersion> versions = new HashMap<>();
        saved.forEach((id, design) -> version(design).ifPresent(version -> versions.put(id, version)));
        Map<Slug, Integer> newest = versions.isEmpty()
                ? Map.of()
                : rows.newest(
                        versions.values().stream().map(ModelVersion::product).collect(Collectors.toSet()));
        Map<DesignId, Standing> standings = new HashMap<>();
        saved.forEach((id, design) -> standings.put(
                id,
                Optional.ofNullable(versions.get(id))
                        .flatMap(made -> successor(made, newest))
                        .map(current -> onto(current, design))
                        .orElseGet(Standing.Current::new)));
        return Map.copyOf(standings);
    }

    /** Empty for a design that came without a model. */
    static Optional<ModelVersion> version(Design design) {
        try {
            return Optional.of(new ModelVersion(new Slug(design.model()), Integer.parseInt(design.modelVersion())));
        } catch (InvalidInput | NumberFormatException noModelOfOurs) {
            return Optional.empty();
        }
    }

    private Optional<Configurator> successor(ModelVersion made, Map<Slug, Integer> newest) {
        return Optional.ofNullable(newest.get(made.product()))
                .filter(version -> version != made.version())
                .flatMap(version -> models.compiled(new ModelVersion(made.product(), version)));
    }

    private Standing onto(Configurator current, Design design) {
        Map<String, String> choices = applying(design.choices());
        return switch (current.read(choices)) {
            case NotUnderstood(var misfits) -> outdated(current, without(choices, misfits), design);
            case Understood(var understood) -> {
                Answer answer = current.answer(understood, Supply.UNLIMITED);
                yield answer.changes().isEmpty() && answer.complete().isPresent()
                        ? renewed(current, answer.complete().get(), design)
                        : outdated(current, choices, design);
            }
        };
    }

    /** What did not apply then was no choice; it may apply now. */
    private static Map<String, String> applying(Map<String, String> choices) {
        return choices.entrySet().stream()
                .filter(choice -> !choice.getValue().equals(ChoiceWords.NONE))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> without(Map<String, String> choices, List<Misfit> misfits) {
        Set<String> strange = misfits.stream().map(Misfit::option).collect(Collectors.toSet());
        return choices.entrySet().stream()
                .filter(choice -> !strange.contains(choice.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Standing renewed(Configurator current, Configuration configuration, Design before) {
        Design design = drafting.design(configuration, current.model(), before);
        return new Standing.Renewed(designs.save(design), design);
    }

    private static Standing outdated(Configurator current, Map<String, String> choices, Design design) {
        Configuration nearest = current.complete(Choices.of(choices), Goal.CLOSEST, Supply.UNLIMITED);
        List<Change> changes = changes(design.choices(), nearest.choices());
        return new Standing.Outdated(Choices.of(nearest.choices()), changes, reason(current, design, changes));
    }

    /** Every option whose value differs, new and vanished ones included. */
    private static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        List<Change> changes = new ArrayList<>();
        after.forEach((option, value) -> {
            String old = before.getOrDefault(option, ChoiceWords.NONE);
            if (!old.equals(value)) {
                changes.add(new Change(option, old, value));
            }
        });
        before.forEach((option, value) -> {
            if (!after.containsKey(option) && !value.equals(ChoiceWords.NONE)) {
                changes.add(new Change(option, value, ChoiceWords.NONE));
            }
        });
        return changes;
    }

    private static String reason(Configurator current, Design design, List<Change> changes) {
        Map<String, String> labels = current.model().options().stream()
                .collect(Collectors.toMap(
                        Option::name, option -> option.wording().label()));
        String named = changes.stream()
                .map(change -> labels.getOrDefault(change.option(), change.option()))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
        return "The %s has changed since you designed yours, and it is not made quite like that any more (%s).%s"
                .formatted(design.name(), named, " Open your design, look at it and put it in again.");
    }
}
