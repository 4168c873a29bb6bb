package com.shopwright.storefront;

import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Configurator.Stance;
import com.shopwright.configurator.WhyNot;
import com.shopwright.configurator.model.Option;
import com.shopwright.designs.ChoiceWords;
import com.shopwright.storefront.ShapeField.Card;
import com.shopwright.storefront.ShapeField.Consequence;
import com.shopwright.storefront.ShapeField.Head;
import com.shopwright.storefront.ShapeField.Reasons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Draws the fields of a form from a model and a shape. */
@Component
class ShapeFields {

    /** A value that the rules allow can still move options that the buyer did not choose. */
    private static final String NO_RULE =
            "Nothing stands against it: what you have not chosen yourself is filled in anew. Choose it, and it stays.";

    private static final String PERHAPS =
            "Perhaps not all of these are needed: there is more to try than we can at once.";

    private final ShapeMisfits misfits;
    private final ShapeSizes sizes;
    private final ChoiceWords choiceWords;
    private final Words words;

    ShapeFields(ShapeMisfits misfits, ShapeSizes sizes, ChoiceWords choiceWords, Words words) {
        this.misfits = misfits;
        this.sizes = sizes;
        this.choiceWords = choiceWords;
        this.words = words;
    }

    /** The options that apply, in the order of the model. */
    List<ShapeField> draw(Fitted fitted, ShapeTrials trials, boolean insisting) {
        Configurator configurator = fitted.configurator();
        Shape shape = fitted.shape();
        Choices full = full(configurator, shape);
        Map<String, List<Stance>> stances = configurator.stances(full);
        List<ShapeField> fields = new ArrayList<>();
        for (Option option : configurator.model().options()) {
            if (Shaping.applies(option, shape.value(option.name()))) {
                Head head = head(fitted, option, full, insisting);
                List<Stance> applying = stances.getOrDefault(option.name(), List.of()).stream()
                        .filter(stance -> !stance.value().equals(Shape.NONE))
                        .toList();
                fields.add(field(option, head, applying, fitted, trials));
            }
        }
        return fields;
    }

    List<String> absent(Fitted fitted) {
        return fitted.configurator().model().options().stream()
                .filter(option -> !Shaping.applies(option, fitted.shape().value(option.name())))
                .map(option -> option.wording().label())
                .toList();
    }

    private ShapeField field(Option option, Head head, List<Stance> stances, Fitted fitted, ShapeTrials trials) {
        Shape shape = fitted.shape();
        return switch (option) {
            case Option.Choice choice -> cards(choice, head, stances, shape, trials);
            case Option.Numeric numeric -> sizes.draw(numeric, head, stances, fitted, trials);
            case Option.YesNo yesNo -> {
                boolean on = shape.value(yesNo.name()).equals("yes");
                yield new ShapeField.Switch(
                        head, on, trials.of(yesNo, on ? "no" : "yes").orElse(new Consequence("", "", "", "", true)));
            }
            case Option.Text text ->
                new ShapeField.Text(
                        head,
                        text(text, shape, fitted.wish()),
                        text.minLength(),
                        text.maxLength(),
                        AllowedCharacters.words(text.characters(), words));
        };
    }

    private static ShapeField.Cards cards(
            Option.Choice choice, Head head, List<Stance> stances, Shape shape, ShapeTrials trials) {
        Map<String, Option.Value> values = new LinkedHashMap<>();
        choice.values().forEach(value -> values.put(value.name(), value));
        List<Card> cards = new ArrayList<>();
        for (Stance stance : stances) {
            Option.Value value = Optional.ofNullable(values.get(stance.value())).orElseThrow();
            boolean chosen = stance.value().equals(shape.value(choice.name()));
            cards.add(new Card(
                    value.name(),
                    value.wording().label(),
                    value.wording().help(),
                    value.swatch(),
                    chosen,
                    chosen ? Optional.empty() : trials.of(choice, value.name())));
        }
        return new ShapeField.Cards(head, cards);
    }

    private static String text(Option.Text text, Shape shape, ShapeWish wish) {
        if (shape.misfits().containsKey(text.name()) || shape.missing().contains(text.name())) {
            return wish.values().getOrDefault(text.name(), "");
        }
        String value = shape.value(text.name());
        return value.equals(Shape.NONE) ? "" : value;
    }

    private Head head(Fitted fitted, Option option, Choices full, boolean insisting) {
        Shape shape = fitted.shape();
        ShapeWish wish = fitted.wish();
        String name = option.name();
        Optional<String> error = Optional.ofNullable(shape.misfits().get(name))
                .map(misfit -> misfits.sentence(option, misfit, wish.values().getOrDefault(name, "")))
                .or(() -> insisting && shape.missing().contains(name)
                        ? Optional.of(misfits.missing(option))
                        : Optional.empty());
        return new Head(
                name,
                option.wording().label(),
                option.wording().help(),
                error,
                wish.asked()
                        .filter(asked -> asked.option().equals(name))
                        .flatMap(asked -> reasons(fitted.configurator(), option, full, asked.value())));
    }

    private Optional<Reasons> reasons(Configurator configurator, Option option, Choices full, String value) {
        if (!(configurator.read(Map.of(option.name(), value)) instanceof Configurator.Reading.Understood)) {
            return Optional.empty();
        }
        WhyNot why = configurator.whyNot(full.without(option.name()), option.name(), value);
        List<String> answers =
                why.rules().stream().map(WhyNot.Rule::reason).distinct().toList();
        return Optional.of(new Reasons(
                "Why %s changes more:".formatted(choiceWords.of(option, value)),
                answers.isEmpty()
                        ? List.of(NO_RULE)
                        : why.minimal()
                                ? answers
                                : Stream.concat(answers.stream(), Stream.of(PERHAPS))
                                        .toList()));
    }

    /** Every option that applies, as it stands. */
    private static Choices full(Configurator configurator, Shape shape) {
        Map<String, String> full = new LinkedHashMap<>();
        for (Option option : configurator.model().options()) {
            String value = shape.value(option.name());
            if (Shaping.applies(option, value)) {
                full.put(option.name(), value);
            }
        }
        return new Choices(full);
    }
}
