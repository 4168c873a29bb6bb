package com.shopwright.storefront;

import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.Configurator.Trials;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.Option;
import com.shopwright.kernel.Money;
import com.shopwright.storefront.ShapeField.Consequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries values on a shape and says what choosing them would mean. */
final class ShapeTrials {

    private final Model model;
    private final Shaping shaping;
    private final Shape shape;
    private final Trials trials;
    private final int readyIn;
    private final ShapeAddress address;
    private final Words words;

    ShapeTrials(Model model, Shaping shaping, Shape shape, ShapeAddress address, Words words) {
        this.model = model;
        this.shaping = shaping;
        this.shape = shape;
        this.trials = shaping.trials(shape);
        this.readyIn = shaping.readyIn(shape.configuration());
        this.address = address;
        this.words = words;
    }

    /** Empty if nothing can be made with that value. */
    Optional<Consequence> of(Option option, String value) {
        return trials.of(option.name(), value).map(then -> consequence(option, value, then));
    }

    private Consequence consequence(Option option, String value, Configuration then) {
        int ready = shaping.readyIn(then);
        List<String> changed = changed(option, then);
        return new Consequence(
                difference(then.price()),
                when(ready),
                changed.isEmpty()
                        ? ""
                        : "changes " + (changed.size() > 2 ? changed.size() + " choices" : words.list(changed)),
                changed.isEmpty() ? "" : address.why(shape.kept(), shape.goal(), option.name(), value),
                ready >= Supply.NEVER);
    }

    /** "−€40, 3 days later" */
    String told(Configuration then) {
        String when = when(shaping.readyIn(then));
        return difference(then.price()) + (when.isEmpty() ? "" : ", " + when);
    }

    private String difference(long price) {
        return words.difference(
                Money.of(Math.subtractExact(price, shape.configuration().price()), model.currency()));
    }

    private String when(int ready) {
        if (ready >= Supply.NEVER || readyIn >= Supply.NEVER || ready == readyIn) {
            return "";
        }
        return ready > readyIn
                ? words.count(ready - readyIn, "day", "days") + " later"
                : words.count(readyIn - ready, "day", "days") + " sooner";
    }

    /** Labels of what else would change; what begins or ceases to apply is no change of a choice. */
    private List<String> changed(Option chosen, Configuration then) {
        List<String> labels = new ArrayList<>();
        for (Option option : model.options()) {
            String from = shape.value(option.name());
            String to = then.choices().getOrDefault(option.name(), Shape.NONE);
            if (!option.name().equals(chosen.name())
                    && !from.equals(to)
                    && Shaping.applies(option, from)
                    && Shaping.applies(option, to)) {
                labels.add(option.wording().label());
            }
        }
        return labels;
    }
}
