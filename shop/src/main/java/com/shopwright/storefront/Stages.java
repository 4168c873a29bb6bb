package com.shopwright.storefront;

import com.shopwright.orders.OrderState;
import com.shopwright.orders.Step;
import com.shopwright.orders.TimelineEntry;
import com.shopwright.storefront.OrderLive.Stage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The five stages between order and door, as far as the timeline has passed them. */
final class Stages {
    private static final List<Step> STEPS =
            List.of(Step.PLACED, Step.CONFIRMED, Step.PACKED, Step.SHIPPED, Step.DELIVERED);
    private static final List<String> NAMES = List.of("Ordered", "Confirmed", "Packed", "On its way", "Delivered");

    private Stages() {}

    /** None for an order that goes nowhere any more. */
    static List<Stage> of(OrderState state, List<TimelineEntry> timeline) {
        if (state == OrderState.CANCELLED || state == OrderState.EXPIRED) {
            return List.of();
        }
        Set<Step> passed = timeline.stream().map(TimelineEntry::step).collect(Collectors.toSet());
        int latest = IntStream.range(0, STEPS.size())
                .filter(i -> passed.contains(STEPS.get(i)))
                .max()
                .orElse(0);
        return IntStream.range(0, STEPS.size())
                .mapToObj(i -> new Stage(NAMES.get(i), i <= latest, i == latest))
                .toList();
    }
}
