package com.shopwright.storefront;

import com.shopwright.catalog.Slug;
import com.shopwright.configurator.Change;
import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Configurator.Decoded;
import com.shopwright.configurator.Configurator.Goal;
import com.shopwright.configurator.Configurator.Reading;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.Option;
import com.shopwright.designs.ChoiceWords;
import com.shopwright.designs.Configurations;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.OpenedDesign;
import com.shopwright.designs.Standing;
import com.shopwright.kernel.Money;
import com.shopwright.storefront.ShapePage.Notice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens designs that were made before, on whatever version of the model, as what they are now. */
@Component
class ShapeReopening {

    private final Configurations configurations;
    private final ChoiceWords choiceWords;
    private final Words words;

    ShapeReopening(Configurations configurations, ChoiceWords choiceWords, Words words) {
        this.configurations = configurations;
        this.choiceWords = choiceWords;
        this.words = words;
    }

    sealed interface Opened {}

    /**
     * @param code as the shop writes it, where the design was named by a code of today: read out or typed, one may come in
     *     capitals or with zeros before it
     * @param notice empty if it is still what it was
     */
    record Reopened(Map<String, String> choices, Optional<String> code, Optional<Notice> notice) implements Opened {}

    record Refused(Notice notice) implements Opened {}

    Opened open(Slug product, String design, Configurator current) {
        return DesignId.isOne(design) ? saved(product, new DesignId(design), current) : coded(product, design, current);
    }

    private Opened saved(Slug product, DesignId id, Configurator current) {
        return configurations
                .open(id)
                .filter(opened -> opened.design().model().equals(product.value()))
                .map(opened -> saved(opened, current))
                .orElseGet(() -> refused("There is no such design of this product.", "Start from here instead."));
    }

    private Opened saved(OpenedDesign opened, Configurator current) {
        Design design = opened.design();
        Model then = opened.model().orElseGet(current::model);
        return switch (opened.standing()) {
            case Standing.Current _ -> new Reopened(design.choices(), Optional.empty(), Optional.empty());
            case Standing.Renewed(var _, Design now) ->
                new Reopened(
                        now.choices(), Optional.empty(), Optional.of(moved(design.price(), now.price(), List.of())));
            case Standing.Outdated(Choices nearest, List<Change> changes, var _) ->
                new Reopened(
                        nearest.values(),
                        Optional.empty(),
                        Optional.of(moved(
                                design.price(), price(current, nearest), points(changes, then, current.model()))));
        };
    }

    private Opened coded(Slug product, String code, Configurator current) {
        return switch (current.decode(code)) {
            case Decoded.Found(Configuration configuration) ->
                new Reopened(configuration.choices(), Optional.of(configuration.code()), Optional.empty());
            case Decoded.Refused(String problem, String remedy) -> refused(problem, remedy);
            case Decoded.OtherVersion(int version) ->
                configurations
                        .configurator(product, version)
                        .map(old -> older(code, old, current))
                        .orElseGet(() -> refused(
                                "This code is of a version of the product that this shop never had.",
                                "Compare it with the one you were given."));
        };
    }

    private Opened older(String code, Configurator old, Configurator current) {
        return switch (old.decode(code)) {
            case Decoded.Found(Configuration then) -> older(then, old.model(), current);
            case Decoded.Refused(String problem, String remedy) -> refused(problem, remedy);
            case Decoded.OtherVersion _ -> throw new IllegalStateException("the version's own code: " + code);
        };
    }

    private Opened older(Configuration then, Model old, Configurator current) {
        Map<String, String> known = new LinkedHashMap<>();
        then.choices().forEach((option, value) -> {
            if (!value.equals(Shape.NONE)
                    && current.read(Map.of(option, value)) instanceof Reading.Understood(Choices choices)) {
                known.putAll(choices.values());
            }
        });
        Configuration now = current.complete(Choices.of(known), Goal.CLOSEST, Supply.UNLIMITED);
        List<Change> changes = now.choices().entrySet().stream()
                .filter(choice -> !choice.getValue().equals(then.choices().getOrDefault(choice.getKey(), Shape.NONE)))
                .map(choice -> new Change(
                        choice.getKey(), then.choices().getOrDefault(choice.getKey(), Shape.NONE), choice.getValue()))
                .toList();
        Notice notice = moved(
                Money.of(then.price(), old.currency()),
                Money.of(now.price(), current.model().currency()),
                points(changes, old, current.model()));
        return new Reopened(now.choices(), Optional.empty(), Optional.of(notice));
    }

    private static Money price(Configurator current, Choices choices) {
        return Money.of(
                current.complete(choices, Goal.CLOSEST, Supply.UNLIMITED).price(),
                current.model().currency());
    }

    private Notice moved(Money before, Money now, List<String> points) {
        String price = before.equals(now)
                ? "The price stays " + words.money(now) + "."
                : "It was " + words.money(before) + " then and is " + words.money(now) + " now.";
        return new Notice(
                "wait",
                "This design was made on an earlier version of the product. "
                        + (points.isEmpty() ? "All of its choices stand. " : "Some of it is different by now. ")
                        + price,
                points,
                List.of(),
                Optional.empty());
    }

    private List<String> points(List<Change> changes, Model then, Model now) {
        List<String> points = new ArrayList<>();
        for (Change change : changes) {
            Optional<Option> before = option(then, change.option());
            Optional<Option> after = option(now, change.option());
            String label = after.or(() -> before)
                    .map(option -> option.wording().label())
                    .orElse(change.option());
            String from =
                    before.map(option -> choiceWords.of(option, change.from())).orElse(change.from());
            String to = after.map(option -> choiceWords.of(option, change.to())).orElse(change.to());
            points.add(
                    change.from().equals(Shape.NONE)
                            ? label + ": " + to
                            : change.to().equals(Shape.NONE)
                                    ? label + ": no longer, was " + from
                                    : label + ": " + to + " instead of " + from);
        }
        return points;
    }

    private static Optional<Option> option(Model model, String name) {
        return model.options().stream()
                .filter(option -> option.name().equals(name))
                .findFirst();
    }

    private static Opened refused(String problem, String remedy) {
        return new Refused(new Notice("bad", problem + " " + remedy, List.of(), List.of(), Optional.empty()));
    }
}
