package com.shopwright.storefront;

import com.shopwright.carts.Doorstep;
import com.shopwright.carts.MadeToOrder;
import com.shopwright.carts.Workbench;
import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.Configurator.Goal;
import com.shopwright.kernel.Money;
import com.shopwright.storefront.ShapeSummary.Part;
import com.shopwright.storefront.ShapeSummary.PriceLine;
import com.shopwright.storefront.ShapeSummary.Way;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what a shaped product comes to: price, date, and what it is made of. */
@Component
class ShapeResults {

    private final MadeToOrder madeToOrder;
    private final Words words;

    ShapeResults(MadeToOrder madeToOrder, Words words) {
        this.madeToOrder = madeToOrder;
        this.words = words;
    }

    ShapeSummary draw(Fitted fitted, ShapeTrials trials) {
        Workbench workbench = fitted.workbench();
        Shaping shaping = fitted.shaping();
        Shape shape = fitted.shape();
        ShapeAddress address = fitted.address();
        ShapeWish wish = fitted.wish();
        Configuration configuration = shape.configuration();
        int readyIn = shaping.readyIn(configuration);
        Doorstep doorstep = madeToOrder.doorstep(workbench, configuration);
        List<Part> parts = parts(workbench, configuration);
        Supply supply = supply(
                doorstep.promise(readyIn).map(words::dates),
                parts.stream().filter(Part::waits).map(Part::label).distinct().toList());
        String price = money(workbench, configuration.price());
        return new ShapeSummary(
                price,
                !shape.complete(),
                supply,
                doorstep.leaves(readyIn)
                        .map(day -> "Leaves our workshop " + words.date(day) + ", after "
                                + words.count(
                                        doorstep.leavesIn(readyIn).orElse(readyIn), "working day", "working days")),
                price + supply.dates().map(dates -> ", at your door " + dates).orElse(", " + supply.headline()) + ".",
                Stream.of(Goal.CLOSEST, Goal.CHEAPEST, Goal.FASTEST)
                        .map(goal -> way(goal, fitted, trials))
                        .toList(),
                address.of(Choices.NONE, Goal.CLOSEST, wish.line(), wish.quantity()),
                !shape.kept().values().isEmpty() || shape.goal() != Goal.CLOSEST,
                configuration.lines().stream()
                        .map(line -> new PriceLine(line.label(), money(workbench, line.amount())))
                        .toList(),
                parts,
                words.weight((int) Math.min(configuration.weightGrams(), Integer.MAX_VALUE)),
                words.count(configuration.makingDays(), "working day", "working days"),
                configuration.code(),
                address.product() + "/designs/" + configuration.code());
    }

    private Way way(Goal goal, Fitted fitted, ShapeTrials trials) {
        Shape shape = fitted.shape();
        ShapeWish wish = fitted.wish();
        boolean chosen = goal == shape.goal();
        return new Way(
                switch (goal) {
                    case CLOSEST -> "As we make it most";
                    case CHEAPEST -> "Cheapest";
                    case FASTEST -> "Fastest";
                },
                fitted.address().of(shape.kept(), goal, wish.line(), wish.quantity()),
                chosen,
                chosen ? "" : trials.told(fitted.shaping().completed(shape, goal)));
    }

    private List<Part> parts(Workbench workbench, Configuration configuration) {
        Map<String, Long> sums = configuration.parts().stream()
                .collect(Collectors.groupingBy(
                        Configuration.Part::sku, Collectors.summingLong(Configuration.Part::quantity)));
        return configuration.parts().stream()
                .map(part -> part(part, workbench.supply().readyIn(part.sku(), sums.getOrDefault(part.sku(), 0L))))
                .toList();
    }

    private Part part(Configuration.Part part, int readyIn) {
        return new Part(
                part.label(),
                part.pieces() + " ×",
                Sizes.of(part.size().length(), part.size().width(), part.size().thickness()),
                supply(readyIn),
                readyIn > 0);
    }

    private String supply(int readyIn) {
        if (readyIn >= com.shopwright.configurator.Supply.NEVER) {
            return "sold out";
        }
        return readyIn == 0 ? "in stock" : "here in " + words.count(readyIn, "working day", "working days");
    }

    private Supply supply(Optional<String> dates, List<String> waiting) {
        if (dates.isEmpty()) {
            return new Supply(
                    Supply.Kind.SOLD_OUT,
                    "bad",
                    "Not to be had like this at the moment",
                    dates,
                    waiting.isEmpty()
                            ? "Nobody carries this to you."
                            : "Sold out: " + words.list(waiting) + ". Choose another value, or ask us.");
        }
        return waiting.isEmpty()
                ? new Supply(Supply.Kind.IN_STOCK, "good", "Made for you; all parts are in stock", dates, "")
                : new Supply(
                        Supply.Kind.BACKORDER,
                        "wait",
                        "Made for you; we order some parts at once",
                        dates,
                        "It waits for: " + words.list(waiting) + ".");
    }

    private String money(Workbench workbench, long cents) {
        return words.money(Money.of(cents, workbench.configurator().model().currency()));
    }
}
