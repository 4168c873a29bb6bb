package com.shopwright.partners.supplier;

import com.shopwright.partners.wire.Amounts;
import com.shopwright.partners.wire.Board;
import com.shopwright.partners.wire.Board.Cell;
import com.shopwright.partners.wire.Board.Line;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Pages;
import com.shopwright.partners.wire.Times;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the supplier has seen. */
final class SupplierPage {
    private static final int ROWS = 200;

    private final Office office;
    private final Orders orders;
    private final String name;

    SupplierPage(Office office, Orders orders, String name) {
        this.office = office;
        this.orders = orders;
        this.name = name;
    }

    void open(RoutesConfig routes) {
        routes.get("/", ctx -> Pages.show(ctx, "board.jte", Map.of("board", board())));
    }

    private Board board() {
        List<SupplierOrder> latest = office.store().read(db -> orders.latest(db, ROWS));
        return new Board(
                "supplier",
                name,
                "Supplier",
                List.of(),
                "/",
                "Orders",
                List.of("When", "Order", "State", "Goods", "Value", "Ordered on", "Arrives", "Deliver to"),
                latest.stream().map(SupplierPage::line).toList(),
                "No order yet. The shop orders here when something runs low or is sold before it is in stock.",
                Board.dials(office.knobs()));
    }

    private static Line line(SupplierOrder order) {
        String goods = order.lines().stream()
                .map(line -> line.quantity() + " × " + line.sku()
                        + (line.delivered() > 0 && line.delivered() < line.quantity()
                                ? " (" + line.delivered() + " came)"
                                : ""))
                .collect(Collectors.joining(", "));
        long value = order.lines().stream()
                .mapToLong(line -> line.quantity() * line.unitCost())
                .sum();
        return Line.of(
                Cell.text(Times.text(order.createdAt())),
                Cell.name(order.reference(), ""),
                Cell.state(order.state().wire(), order.reason().orElse("")),
                Cell.text(goods),
                Cell.number(Amounts.text(value, order.currency())),
                Cell.name(order.orderedOn().toString(), ""),
                order.deliveryDate().map(date -> Cell.name(date.toString(), "")).orElse(Cell.none()),
                Cell.text(order.deliverTo()));
    }
}
