package com.shopwright.partners.warehouse;

import com.shopwright.partners.wire.Times;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What anybody who has a tracking number may see: the way, and the town, but not who lives there. */
public record TrackingView(String number, String carrier, String town, boolean delivered, List<Stop> stops) {

    /** @param at empty if the parcel is not there yet */
    public record Stop(String label, String at) {
        public boolean reached() {
            return !at.isEmpty();
        }
    }

    private static final Map<DispatchState, String> LABELS = Map.of(
            DispatchState.REQUESTED, "Announced by the shop",
            DispatchState.PICKED, "Collected from the shelves",
            DispatchState.PACKED, "Packed",
            DispatchState.SHIPPED, "Handed to Brisk Parcel",
            DispatchState.DELIVERED, "Delivered");

    static TrackingView of(DispatchOrder order, List<DispatchOrders.Step> steps) {
        Map<DispatchState, String> times =
                steps.stream().collect(Collectors.toMap(DispatchOrders.Step::state, step -> Times.text(step.at())));
        List<Stop> stops = List.of(
                        DispatchState.REQUESTED,
                        DispatchState.PICKED,
                        DispatchState.PACKED,
                        DispatchState.SHIPPED,
                        DispatchState.DELIVERED)
                .stream()
                .map(state -> new Stop(LABELS.getOrDefault(state, ""), times.getOrDefault(state, "")))
                .toList();
        return new TrackingView(
                order.tracking().orElse(""),
                order.carrier().orElse(""),
                order.address().path("postalCode").asString("") + " "
                        + order.address().path("city").asString(""),
                order.state() == DispatchState.DELIVERED,
                stops);
    }
}
