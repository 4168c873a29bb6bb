package com.shopwright.bench;

import com.shopwright.bench.orders.OrdersTrial;
import com.shopwright.bench.orders.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What the order manager takes, as ratios to a baseline that writes the same rows without a shop (see the package
 * {@code orders}). Wrong if an order was lost, doubled or oversold, or if money differs.
 */
final class OrdersBench implements Bench.Measurement {

    private static final Set<String> COUNTS =
            Set.of("sellout_stock", "sellout_sold", "oversold", "lost", "doubled", "money_diff");
    private static final Set<String> FAULTS = Set.of("oversold", "lost", "doubled", "money_diff");

    private final Plan plan;

    private OrdersBench(Plan plan) {
        this.plan = plan;
    }

    static Bench.Measurement with(List<String> arguments) {
        try {
            return new OrdersBench(Plan.of(arguments));
        } catch (IllegalArgumentException bad) {
            throw new Bench.BadArguments(String.valueOf(bad.getMessage()));
        }
    }

    @Override
    public Bench.Figures run(Path root) throws Exception {
        try (Stack stack = Stack.start(root)) {
            OrdersTrial.Result result = OrdersTrial.run(stack.site(), plan);
            Bench.Figures figures = new Bench.Figures();
            result.figures().forEach((name, value) -> {
                if (COUNTS.contains(name) && Double.isFinite(value)) {
                    figures.put(name, Math.round(value));
                } else {
                    figures.put(name, value);
                }
                if (FAULTS.contains(name) && value != 0) {
                    figures.markWrong();
                }
            });
            if (!result.complaints().isEmpty()) {
                result.complaints().forEach(complaint -> System.err.println("WRONG: " + complaint));
                figures.markWrong();
            }
            return figures;
        }
    }
}
