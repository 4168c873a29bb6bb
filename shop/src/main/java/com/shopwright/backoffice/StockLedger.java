package com.shopwright.backoffice;

import com.shopwright.backoffice.page.StockPage;
import com.shopwright.catalog.Sku;
import com.shopwright.orders.OrderId;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.Orders;
import com.shopwright.stock.Figures;
import com.shopwright.stock.Movement;
import com.shopwright.stock.Movement.Kind;
import com.shopwright.stock.Stock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The ledger of one good in words: what happened, why, who did it, and what was there then. */
@Component
class StockLedger {

    /** Kinds whose cause is an order. */
    private static final Set<Kind> OF_ORDERS = EnumSet.of(Kind.HOLD, Kind.ALLOCATION, Kind.RELEASE, Kind.BROKEN);

    private final Stock stock;
    private final Orders orders;
    private final Names names;
    private final Words words;

    StockLedger(Stock stock, Orders orders, Names names, Words words) {
        this.stock = stock;
        this.orders = orders;
        this.names = names;
        this.words = words;
    }

    List<StockPage.Entry> of(Sku sku, int latest) {
        List<Movement> movements = stock.movements(sku, latest);
        Map<OrderId, OrderNumber> numbers = orders.numbers(movements.stream()
                .filter(movement -> OF_ORDERS.contains(movement.kind()))
                .map(movement -> new OrderId(movement.reference()))
                .collect(Collectors.toSet()));
        Names.Known known = names.read();
        return movements.stream()
                .map(movement -> entry(movement, known, order(movement, numbers)))
                .toList();
    }

    private StockPage.Entry entry(Movement movement, Names.Known known, Optional<OrderNumber> order) {
        return new StockPage.Entry(
                words.moment(movement.at()),
                what(movement.kind()),
                known.place(movement.location()),
                known.who(movement.actor()),
                order.map(number -> "order " + number).or(movement::note).orElse(""),
                order.map(OrderPages::href).orElse(""),
                signed(size(movement.effect())),
                balance(movement.after()));
    }

    private static Optional<OrderNumber> order(Movement movement, Map<OrderId, OrderNumber> numbers) {
        return OF_ORDERS.contains(movement.kind())
                ? Optional.ofNullable(numbers.get(new OrderId(movement.reference())))
                : Optional.empty();
    }

    /** The figure that says how much an entry is about: what moved, else what was promised, else what was given back. */
    private static int size(Figures effect) {
        if (effect.onHand() != 0) {
            return effect.onHand();
        }
        return effect.allocated() > 0 ? effect.allocated() : effect.held() + effect.allocated();
    }

    private static String signed(int quantity) {
        return (quantity > 0 ? "+" : "−") + Math.abs(quantity);
    }

    private static String balance(Figures after) {
        StringBuilder text = new StringBuilder(after.onHand() + " there");
        if (after.held() > 0) {
            text.append(", ").append(after.held()).append(" held");
        }
        if (after.allocated() > 0) {
            text.append(", ").append(after.allocated()).append(" promised");
        }
        return text.toString();
    }

    private static String what(Kind kind) {
        return switch (kind) {
            case RECEIPT -> "Came in";
            case HOLD -> "Held";
            case RELEASE -> "Given back";
            case ALLOCATION -> "Promised";
            case SHIPMENT -> "Left with a parcel";
            case RETURN -> "Came back";
            case COUNT -> "Counted";
            case FOUND -> "Found: it left although the books had none";
            case TRANSFER_OUT -> "Left for another place";
            case TRANSFER_IN -> "Came from another place";
            case SCRAP -> "Written off";
            case BROKEN -> "Promise broken: too few were there";
        };
    }
}
