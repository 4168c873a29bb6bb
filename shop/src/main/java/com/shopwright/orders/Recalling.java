package com.shopwright.orders;

import com.shopwright.kernel.Events;
import com.shopwright.orders.Reach.Packed;
import com.shopwright.stock.Allocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which parcels are called back for what is not to leave, and what then stays in the others. */
@Component
final class Recalling {

    private final ParcelRows parcels;
    private final Events events;

    Recalling(ParcelRows parcels, Events events) {
        this.parcels = parcels;
        this.events = events;
    }

    /** The parcels that hold what is cancelled, the newest first, as few as will do. */
    static List<Packed> parcels(Order order, List<Packed> packed, Map<UUID, Integer> pieces) {
        List<Packed> recalled = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            int inParcels = packed.stream()
                    .mapToInt(parcel -> parcel.pieces().getOrDefault(line.id(), 0))
                    .sum();
            int waiting = Math.max(0, line.wanted() - inParcels);
            int need = pieces.getOrDefault(line.id(), 0)
                    - waiting
                    - recalled.stream()
                            .mapToInt(parcel -> parcel.pieces().getOrDefault(line.id(), 0))
                            .sum();
            for (Packed parcel : packed.reversed()) {
                int inside = parcel.pieces().getOrDefault(line.id(), 0);
                if (need > 0 && inside > 0 && parcel.within() && !recalled.contains(parcel)) {
                    recalled.add(parcel);
                    need -= inside;
                }
            }
        }
        return recalled;
    }

    /** Called back: what is still wanted of it is planned anew once the warehouse has stopped it. */
    void recall(Head head, Parcel parcel) {
        parcels.become(head.id(), parcel.shipment(), Parcel.State.RECALLED);
        events.publish(new ShipmentRecalled(head.id(), parcel.shipment()));
    }

    /** What stands in other parcels that have not left is not given back. */
    static List<Allocation> kept(List<Packed> packed, List<Packed> recalled) {
        return packed.stream()
                .filter(parcel ->
                        !recalled.contains(parcel) && parcel.parcel().state().isBefore(Parcel.State.SHIPPED))
                .flatMap(parcel -> parcel.goods().stream())
                .toList();
    }
}
