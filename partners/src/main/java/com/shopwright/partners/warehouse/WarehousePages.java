package com.shopwright.partners.warehouse;

import com.shopwright.partners.wire.Board;
import com.shopwright.partners.wire.Board.Cell;
import com.shopwright.partners.wire.Board.Line;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Pages;
import com.shopwright.partners.wire.Problem;
import com.shopwright.partners.wire.Times;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the warehouse has seen, and the carrier's page for each parcel. */
final class WarehousePages {
    private static final int ROWS = 200;

    private final Office office;
    private final DispatchOrders orders;

    WarehousePages(Office office, DispatchOrders orders) {
        this.office = office;
        this.orders = orders;
    }

    void open(RoutesConfig routes) {
        routes.get("/", ctx -> Pages.show(ctx, "board.jte", Map.of("board", board())));
        routes.get("/track/{number}", this::track);
    }

    private void track(Context ctx) {
        String number = ctx.pathParam("number").toUpperCase(Locale.ROOT);
        if (!TrackingNumber.valid(number)) {
            throw new Problem(
                    404,
                    "not-found",
                    "This is not a tracking number",
                    "A number of Brisk Parcel is BP and ten digits: please check each of them.",
                    Map.of());
        }
        TrackingView view = office.store()
                .read(db -> orders.findByTracking(db, number)
                        .map(order -> TrackingView.of(order, orders.steps(db, order.id())))
                        .orElseThrow(() -> Problem.unknown("parcel", number)));
        Pages.show(ctx, "warehouse/track.jte", Map.of("view", view));
    }

    private Board board() {
        List<DispatchOrder> latest = office.store().read(db -> orders.latest(db, ROWS));
        return new Board(
                "warehouse",
                "Lindenhof Logistics",
                "Warehouse and workshop",
                List.of(),
                "/",
                "Dispatch orders",
                List.of("When", "Order", "State", "Goods", "To", "Location", "Tracking"),
                latest.stream().map(WarehousePages::line).toList(),
                "No dispatch order yet. The shop sends one when an order is paid.",
                Board.dials(office.knobs()));
    }

    private static Line line(DispatchOrder order) {
        String goods = Stream.concat(
                        order.lines().valueStream().map(WarehousePages::goods),
                        order.workshop().valueStream().map(WarehousePages::toMake))
                .collect(Collectors.joining(", "));
        String waiting = order.state() == DispatchState.PACKED && !order.released() ? "waits for release" : "";
        return Line.of(
                Cell.text(Times.text(order.createdAt())),
                Cell.name(order.shopOrder(), order.reference()),
                Cell.state(order.state().wire(), order.reason().orElse(waiting)),
                Cell.text(goods),
                Cell.text(order.address().path("city").asString("") + ", "
                        + order.address().path("country").asString("")),
                Cell.text(order.location()),
                order.tracking()
                        .map(number -> Cell.link(number, "/track/" + number))
                        .orElse(Cell.none()));
    }

    private static String toMake(JsonNode job) {
        String choices = job.path("choices")
                .valueStream()
                .map(choice -> choice.path("label").asString("") + ": "
                        + choice.path("value").asString(""))
                .collect(Collectors.joining(", "));
        return "make " + goods(job) + (choices.isEmpty() ? "" : " (" + choices + ")");
    }

    private static String goods(JsonNode line) {
        return line.path("quantity").asLong() + " × " + line.path("name").asString("");
    }
}
