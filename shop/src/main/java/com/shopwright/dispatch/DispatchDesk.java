package com.shopwright.dispatch;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Page;
import com.shopwright.orders.OrderId;
import com.shopwright.orders.ShipmentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class DispatchDesk implements Dispatch {

    private final ShipmentRows rows;
    private final MoveByHand hand;

    DispatchDesk(ShipmentRows rows, MoveByHand hand) {
        this.rows = rows;
        this.hand = hand;
    }

    @Override
    public List<Shipment> of(OrderId order) {
        return rows.of(order);
    }

    @Override
    public Page<Shipment> shipments(ShipmentFilter filter) {
        List<Shipment> found =
                rows.list(filter.states(), filter.cursor().map(DispatchDesk::cursor), filter.limit() + 1);
        if (found.size() <= filter.limit()) {
            return new Page<>(found, Optional.empty());
        }
        List<Shipment> page = found.subList(0, filter.limit());
        return new Page<>(page, Optional.of(page.getLast().id().value().toString()));
    }

    private static UUID cursor(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw new InvalidInput("cursor", "send the cursor of the page before, as it came, or none");
        }
    }

    @Override
    public Map<ShipmentState, Integer> counts() {
        return rows.counts();
    }

    @Override
    public Optional<Shipment> find(ShipmentId id) {
        return rows.find(id);
    }

    @Override
    public DispatchOutcome picked(ShipmentId id, Actor actor) {
        return hand.picked(id, actor);
    }

    @Override
    public DispatchOutcome packed(ShipmentId id, Actor actor) {
        return hand.packed(id, actor);
    }

    @Override
    public DispatchOutcome handOver(ShipmentId id, String carrier, Optional<String> tracking, Actor actor) {
        String named = text("carrier", carrier, 1, 60);
        return hand.handOver(
                id, named, tracking.map(code -> text("tracking", code, 0, 80)).filter(code -> !code.isEmpty()), actor);
    }

    private static String text(String field, String value, int least, int most) {
        String text = value.strip();
        if (text.length() < least || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(field, "enter " + least + " to " + most + " characters, all on one line");
        }
        return text;
    }

    @Override
    public DispatchOutcome delivered(ShipmentId id, Actor actor) {
        return hand.delivered(id, actor);
    }
}
