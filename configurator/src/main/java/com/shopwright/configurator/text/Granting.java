package com.shopwright.configurator.text;

import com.shopwright.configurator.Change;
import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Offer;
import com.shopwright.configurator.Offer.State;
import com.shopwright.configurator.Resolution;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.model.Option;
import com.shopwright.configurator.text.Wish.Meaning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Grants wishes one after the other. The choices are valid after each: what contradicts earlier ones changes as few of them
 * as possible.
 */
final class Granting {

    private final Configurator configurator;
    private final Targets targets;
    private final Map<Wish, Meaning> meant = new LinkedHashMap<>();
    private Choices choices = Choices.NONE;

    Granting(Configurator configurator, Targets targets) {
        this.configurator = configurator;
        this.targets = targets;
    }

    Choices choices() {
        return choices;
    }

    /** What each wish was taken to mean; wishes that are met by more exact ones are not among them. */
    Map<Wish, Meaning> meant() {
        return meant;
    }

    /** Grants a wish with one meaning; it wins over those before it. */
    void grant(Wish wish) {
        Meaning meaning = wish.meanings().getFirst();
        meant.put(wish, meaning);
        boolean already = choices.of(meaning.option())
                .filter(value -> targets.granted(meaning.want(), meaning.option(), value))
                .isPresent();
        if (!already) {
            targets.nearest(meaning.option(), meaning.want()).ifPresent(value -> set(meaning.option(), value));
        }
    }

    private void set(String option, String value) {
        Resolution resolution = configurator.resolve(choices, option, value);
        choices = resolution.choices();
        for (Change change : resolution.changes()) {
            // Nobody wants other letters, and what no longer applies is nothing that was chosen.
            if (targets.option(change.option()) instanceof Option.Text
                    || change.to().equals(Targets.NONE)) {
                choices = choices.without(change.option());
            }
        }
    }

    /** Grants the first meaning that is possible beside what was granted; of two of which one entails the other, the other. */
    void grantOneOf(Wish wish) {
        for (Meaning meaning : wish.meanings()) {
            if (choices.of(meaning.option())
                    .filter(value -> targets.granted(meaning.want(), meaning.option(), value))
                    .isPresent()) {
                meant.put(wish, meaning);
                return;
            }
        }
        List<Meaning> free = wish.meanings().stream()
                .filter(meaning -> choices.of(meaning.option()).isEmpty())
                .toList();
        List<Meaning> possible = free.stream().filter(this::possible).toList();
        possible.stream()
                .filter(meaning -> possible.stream()
                        .noneMatch(other -> other != meaning && entails(meaning, other) && !entails(other, meaning)))
                .findFirst()
                .ifPresentOrElse(
                        meaning -> {
                            meant.put(wish, meaning);
                            targets.nearest(meaning.option(), meaning.want())
                                    .ifPresent(value -> set(meaning.option(), value));
                        },
                        // What may mean several things is no reason to change what was clear.
                        () -> meant.put(wish, wish.meanings().getFirst()));
    }

    private boolean possible(Meaning meaning) {
        return targets.nearest(meaning.option(), meaning.want())
                .filter(value -> possible(choices, meaning.option()).contains(value))
                .isPresent();
    }

    private boolean entails(Meaning meaning, Meaning other) {
        Optional<String> value = targets.nearest(meaning.option(), meaning.want());
        Optional<String> implied = targets.nearest(other.option(), other.want());
        return !meaning.option().equals(other.option())
                && value.isPresent()
                && implied.isPresent()
                && possible(choices.with(meaning.option(), value.get()), other.option())
                        .equals(List.of(implied.get()));
    }

    /** Takes another value than the one denied: the preset, or the cheapest. */
    void deny(Wish wish) {
        Meaning meaning = wish.meanings().getFirst();
        meant.put(wish, meaning);
        String option = meaning.option();
        if (choices.of(option).isPresent() || !(meaning.want() instanceof Want.Not(String denied))) {
            return;
        }
        String preset = targets.option(option).preset();
        offers(choices, option).stream()
                .filter(offer -> offer.state() != State.EXCLUDED)
                .filter(offer -> targets.granted(new Want.Not(denied), option, offer.value()))
                .min(Comparator.comparing((Offer offer) -> !offer.value().equals(preset))
                        .thenComparingLong(Offer::price))
                .ifPresent(offer -> choices = choices.with(option, offer.value()));
    }

    /** Takes the size nearest to the wish among those that are possible; nothing gives way to a relative size. */
    void size(Wish wish) {
        Meaning meaning = wish.meanings().getFirst();
        if (choices.of(meaning.option()).isPresent() || !(meaning.want() instanceof Want.Sized sized)) {
            return;
        }
        targets.sized(meaning.option(), sized, possible(choices, meaning.option()))
                .ifPresent(value -> {
                    meant.put(wish, meaning);
                    choices = choices.with(meaning.option(), value);
                });
    }

    /** Gives back what had to give way to a wish that has itself given way since. */
    void restore() {
        for (Map.Entry<Wish, Meaning> entry : new ArrayList<>(meant.entrySet()).reversed()) {
            String option = entry.getValue().option();
            boolean others = meant.values().stream()
                    .anyMatch(other -> other.option().equals(option) && !other.equals(entry.getValue()));
            if (!others) {
                targets.nearest(option, entry.getValue().want())
                        .filter(value ->
                                choices.of(option).filter(value::equals).isEmpty())
                        .filter(value ->
                                possible(choices.without(option), option).contains(value))
                        .ifPresent(value -> choices = choices.with(option, value));
            }
        }
    }

    private List<String> possible(Choices beside, String option) {
        if (targets.option(option) instanceof Option.Text) {
            // A text's values are its lengths; the one wanted is asked for when it is set.
            return List.of();
        }
        return offers(beside, option).stream()
                .filter(offer -> offer.state() != State.EXCLUDED)
                .map(Offer::value)
                .toList();
    }

    private List<Offer> offers(Choices beside, String option) {
        return configurator.answer(beside, Supply.UNLIMITED).offers().getOrDefault(option, List.of());
    }
}
