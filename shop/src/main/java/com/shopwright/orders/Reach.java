package com.shopwright.orders;

import com.shopwright.carts.Item;
import com.shopwright.payments.Payments;
import com.shopwright.stock.Allocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * How far the pieces of an order are still within reach. A parcel can be called back until its money is being taken; one with
 * something made to order in it only until the workshop has its parts, unless the order is parked and a person decides.
 */
@Component
final class Reach {

    private final ParcelRows parcels;
    private final Payments payments;

    Reach(ParcelRows parcels, Payments payments) {
        this.parcels = parcels;
        this.payments = payments;
    }

    /** One parcel that has not failed or been called back. */
    record Packed(Parcel parcel, Map<UUID, Integer> pieces, List<Allocation> goods, boolean within, boolean made) {}

    /** The parcels that count, oldest first. */
    List<Packed> parcels(Head head, Order order) {
        Set<UUID> designed = order.lines().stream()
                .filter(line -> line.item() instanceof Item.Designed)
                .map(OrderLine::id)
                .collect(Collectors.toSet());
        Map<ShipmentId, Map<UUID, Integer>> pieces = parcels.pieces(head.id());
        Map<ShipmentId, List<Allocation>> goods = parcels.goods(head.id());
        List<Packed> found = new ArrayList<>();
        for (Parcel parcel : parcels.of(head.id())) {
            if (parcel.isLive()) {
                Map<UUID, Integer> inside = pieces.getOrDefault(parcel.shipment(), Map.of());
                boolean made = inside.keySet().stream().anyMatch(designed::contains);
                found.add(new Packed(
                        parcel,
                        inside,
                        goods.getOrDefault(parcel.shipment(), List.of()),
                        within(head, parcel, made),
                        made));
            }
        }
        return found;
    }

    private boolean within(Head head, Parcel parcel, boolean made) {
        return switch (parcel.state()) {
            case REQUESTED -> true;
            case PICKED -> !made || head.state() == OrderState.PARKED;
            case PACKED -> (!made || head.state() == OrderState.PARKED) && !isPaying(head, parcel);
            case RELEASED, SHIPPED, DELIVERED, FAILED, RECALLED -> false;
        };
    }

    /** Its money is being taken at this moment; the answer decides whether it leaves. */
    private boolean isPaying(Head head, Parcel parcel) {
        return payments.captureState(head.payable(), parcel.shipment().value()) == Payments.CaptureState.UNDER_WAY;
    }

    /** How many pieces of each line can still be cancelled. */
    static Map<UUID, Integer> cancellable(Order order, List<Packed> parcels) {
        Map<UUID, Integer> found = new HashMap<>();
        order.lines().forEach(line -> found.put(line.id(), line.wanted()));
        parcels.stream()
                .filter(parcel -> !parcel.within())
                .forEach(parcel -> parcel.pieces()
                        .forEach((line, pieces) ->
                                found.computeIfPresent(line, (id, left) -> Math.max(0, left - pieces))));
        return found;
    }

    /** Why what is out of reach is. */
    static String why(List<Packed> parcels) {
        boolean leaving = parcels.stream()
                .anyMatch(packed -> !packed.within() && (packed.parcel().isLeaving() || !packed.made()));
        return leaving
                ? "It is too late: a parcel is leaving the warehouse."
                : "It is too late: the workshop has begun to make it, and nobody else could use it.";
    }
}
