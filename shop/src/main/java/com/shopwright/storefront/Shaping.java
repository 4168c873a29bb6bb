package com.shopwright.storefront;

import com.shopwright.carts.Workbench;
import com.shopwright.configurator.Change;
import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Configurator.Decoded;
import com.shopwright.configurator.Configurator.Goal;
import com.shopwright.configurator.Configurator.Misfit;
import com.shopwright.configurator.Configurator.Reading;
import com.shopwright.configurator.Configurator.Trials;
import com.shopwright.configurator.Resolution;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.model.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a shape of a wish: the buyer's choices hold, the latest above the others; what nobody chose is filled in. Trying a
 * value before the click and choosing it are the same calculation, so what a card announces is what comes.
 */
final class Shaping {

    private final Configurator configurator;
    private final Supply supply;

    Shaping(Workbench workbench) {
        this.configurator = workbench.configurator();
        this.supply = workbench.supply();
    }

    Shape shape(ShapeWish wish) {
        Optional<Configuration> before = wish.before().flatMap(this::decode);
        Map<String, String> read = new LinkedHashMap<>();
        Map<String, Misfit> misfits = new LinkedHashMap<>();
        Set<String> keptBefore =
                wish.kept().orElseGet(() -> new LinkedHashSet<>(wish.values().keySet()));
        for (Option option : options()) {
            read(option, wish, keptBefore, read, misfits);
        }
        List<String> chosen = read.entrySet().stream()
                .filter(choice -> before.isPresent()
                        && !choice.getValue().equals(before.get().choices().get(choice.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        Map<String, String> wanted = new LinkedHashMap<>();
        Map<String, String> earlier = new LinkedHashMap<>();
        for (Option option : options()) {
            String name = option.name();
            Optional<String> then = before.map(old -> old.choices().getOrDefault(name, Shape.NONE));
            if (keptBefore.contains(name)) {
                then.filter(value -> applies(option, value)).ifPresent(value -> earlier.put(name, value));
            }
            if (misfits.containsKey(name)) {
                then.filter(value -> keptBefore.contains(name)).ifPresent(value -> wanted.put(name, value));
            } else if (read.containsKey(name) && (keptBefore.contains(name) || chosen.contains(name))) {
                wanted.put(name, read.get(name));
            }
        }
        Choices kept = agreed(new Choices(wanted), chosen);
        Configuration configuration = complete(kept, wish.goal());
        return new Shape(
                applying(kept, configuration),
                wish.goal(),
                configuration,
                misfits,
                missing(kept),
                chosen,
                changes(read, before, chosen, configuration),
                before,
                new Choices(earlier));
    }

    /** The shape with one value chosen on top. */
    Trials trials(Shape shape) {
        return configurator.trials(shape.kept(), shape.goal(), supply);
    }

    /** With the same choices, but the rest filled in otherwise. */
    Configuration completed(Shape shape, Goal goal) {
        return complete(shape.kept(), goal);
    }

    int readyIn(Configuration configuration) {
        return configurator.readyIn(configuration, 1, supply);
    }

    private List<Option> options() {
        return configurator.model().options();
    }

    private void read(
            Option option,
            ShapeWish wish,
            Set<String> keptBefore,
            Map<String, String> read,
            Map<String, Misfit> misfits) {
        String name = option.name();
        String given = wish.values().get(name);
        if (given == null || (given.equals(Shape.NONE) && !(option instanceof Option.Text))) {
            return;
        }
        if (given.isBlank()
                && option instanceof Option.Text text
                && text.minLength() > 0
                && !keptBefore.contains(name)) {
            return; // not written yet, which is no mistake
        }
        switch (configurator.read(Map.of(name, given))) {
            case Reading.Understood(Choices choices) -> {
                String value = choices.of(name).orElseThrow();
                if (configurator.possible(name, value)) {
                    read.put(name, value);
                } else {
                    misfits.put(name, new Misfit(name, "Nothing can be made with this.", "Choose another value."));
                }
            }
            case Reading.NotUnderstood(List<Misfit> found) -> misfits.put(name, found.getFirst());
        }
    }

    /** Choices that agree with each other: what was chosen just now above what was chosen before. */
    private Choices agreed(Choices wanted, List<String> chosen) {
        if (wanted.values().isEmpty()) {
            return wanted;
        }
        String latest = chosen.isEmpty() ? List.copyOf(wanted.values().keySet()).getLast() : chosen.getLast();
        Resolution all = resolved(
                        wanted.without(latest), latest, wanted.of(latest).orElseThrow())
                .orElseThrow();
        boolean held = all.changes().stream().map(Change::option).noneMatch(chosen::contains);
        return held ? all.choices() : oneByOne(wanted, chosen);
    }

    /** Several were chosen at once: those first, then of the others whatever goes with them. */
    private Choices oneByOne(Choices wanted, List<String> chosen) {
        Choices kept = Choices.NONE;
        for (String option : chosen) {
            kept = resolved(kept, option, wanted.of(option).orElseThrow())
                    .orElseThrow()
                    .choices();
        }
        for (Map.Entry<String, String> one : wanted.values().entrySet()) {
            Optional<Resolution> with = resolved(kept, one.getKey(), one.getValue())
                    .filter(resolution -> resolution.changes().isEmpty());
            if (!chosen.contains(one.getKey()) && with.isPresent()) {
                kept = with.get().choices();
            }
        }
        return kept;
    }

    private Optional<Resolution> resolved(Choices choices, String option, String value) {
        try {
            return Optional.of(configurator.resolve(choices, option, value));
        } catch (IllegalArgumentException noConfigurationHasIt) {
            return Optional.empty();
        }
    }

    private Configuration complete(Choices kept, Goal goal) {
        return configurator.complete(kept, goal, supply);
    }

    private Optional<Configuration> decode(String code) {
        return configurator.decode(code) instanceof Decoded.Found(Configuration configuration)
                ? Optional.of(configuration)
                : Optional.empty();
    }

    private Set<String> missing(Choices kept) {
        Set<String> missing = new LinkedHashSet<>();
        for (Option option : options()) {
            if (option instanceof Option.Text text
                    && text.minLength() > 0
                    && text.preset().isEmpty()
                    && kept.of(text.name()).isEmpty()) {
                missing.add(text.name());
            }
        }
        return missing;
    }

    private Choices applying(Choices kept, Configuration configuration) {
        Choices applying = kept;
        for (Option option : options()) {
            if (!applies(option, configuration.choices().getOrDefault(option.name(), Shape.NONE))) {
                applying = applying.without(option.name());
            }
        }
        return applying;
    }

    /** What the buyer did not touch and that is different now; without a page before, what was sent and could not be. */
    private List<Change> changes(
            Map<String, String> read, Optional<Configuration> before, List<String> chosen, Configuration now) {
        List<Change> changes = new ArrayList<>();
        for (Option option : options()) {
            String name = option.name();
            String to = now.choices().getOrDefault(name, Shape.NONE);
            Optional<String> from = chosen.contains(name)
                    ? Optional.ofNullable(read.get(name))
                    : before.map(old -> old.choices().getOrDefault(name, Shape.NONE))
                            .or(() -> Optional.ofNullable(read.get(name)));
            from.filter(value -> !value.equals(to) && applies(option, value) && applies(option, to))
                    .ifPresent(value -> changes.add(new Change(name, value, to)));
        }
        return changes;
    }

    /** A text that may be empty applies then too: it is something to fill in. */
    static boolean applies(Option option, String value) {
        return !value.equals(Shape.NONE) || (option instanceof Option.Text text && text.minLength() == 0);
    }
}
