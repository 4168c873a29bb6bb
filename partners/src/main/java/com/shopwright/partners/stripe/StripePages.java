package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.Amounts;
import com.shopwright.partners.wire.Board;
import com.shopwright.partners.wire.Board.Cell;
import com.shopwright.partners.wire.Board.Line;
import com.shopwright.partners.wire.Board.Place;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Pages;
import com.shopwright.partners.wire.Times;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the stand-in has seen, for people who look over its shoulder. */
final class StripePages {
    private static final int ROWS = 200;
    private static final List<Place> PLACES =
            List.of(new Place("/", "Payments"), new Place("/balance", "Balance"), new Place("/events", "Events"));

    private final Office office;
    private final Shelves shelves;

    StripePages(Office office, Shelves shelves) {
        this.office = office;
        this.shelves = shelves;
    }

    void open(RoutesConfig routes) {
        routes.get("/", this::payments);
        routes.get("/balance", this::balance);
        routes.get("/events", this::events);
    }

    private void payments(Context ctx) {
        List<Line> lines = office.store()
                .read(db -> shelves.sessions.all(db, Shelf.Page.latest(ROWS)).stream()
                        .map(session -> line(db, session))
                        .toList());
        show(
                ctx,
                "/",
                "Payments",
                List.of("When", "Order", "State", "Amount", "Captured", "Refunded", "Card"),
                lines,
                "No payment yet. The first one appears here as soon as a shop opens a checkout session.",
                Board.dials(office.knobs()));
    }

    private Line line(JdbcClient db, Session session) {
        Optional<Intent> intent = session.intent().flatMap(id -> shelves.intents.find(db, id));
        Optional<Charge> charge = intent.flatMap(Intent::charge).flatMap(id -> shelves.charges.find(db, id));
        String currency = intent.map(Intent::currency).orElse(session.currency());
        return Line.of(
                Cell.text(time(session.created())),
                Cell.name(
                        session.metadata()
                                .getOrDefault("order", session.reference().orElse("")),
                        ""),
                state(session, intent, charge),
                Cell.number(money(intent.map(Intent::amount).orElse(session.amount()), currency)),
                some(intent.map(Intent::received).orElse(0L), currency),
                some(charge.map(Charge::amountRefunded).orElse(0L), currency),
                intent.flatMap(Intent::card)
                        .map(card -> Cell.name(card.brand() + " •• " + card.last4(), ""))
                        .orElse(Cell.none()));
    }

    private static Cell state(Session session, Optional<Intent> intent, Optional<Charge> charge) {
        if (charge.map(Charge::disputed).orElse(false)) {
            return Cell.state("disputed", "");
        }
        String state = session.status() == Session.Status.EXPIRED
                ? "expired"
                : intent.map(known -> known.status().wire()).orElse("open");
        return Cell.state(
                state,
                intent.flatMap(Intent::error)
                        .map(error -> error.declineCode().orElse(error.code()))
                        .orElse(""));
    }

    private void balance(Context ctx) {
        List<Movement> latest = office.store().read(db -> shelves.movements.all(db, Shelf.Page.latest(ROWS)));
        show(
                ctx,
                "/balance",
                "Balance",
                List.of("When", "What", "Amount", "Fee", "Net", "Source"),
                latest.stream()
                        .map(movement -> Line.of(
                                Cell.text(time(movement.created())),
                                Cell.text(movement.category().replace('_', ' ')),
                                Cell.number(money(movement.amount(), movement.currency())),
                                some(movement.fee(), movement.currency()),
                                Cell.number(money(movement.net(), movement.currency())),
                                Cell.code(movement.source())))
                        .toList(),
                "No money has moved yet.",
                List.of());
    }

    private void events(Context ctx) {
        List<Occurrence> latest = office.store().read(db -> shelves.events.all(db, Shelf.Page.latest(ROWS)));
        show(
                ctx,
                "/events",
                "Events",
                List.of("When", "What", "About"),
                latest.stream()
                        .map(event -> Line.of(
                                Cell.text(time(event.created())), Cell.text(event.type()), Cell.code(event.about())))
                        .toList(),
                "Nothing has happened yet.",
                List.of());
    }

    private static String time(long seconds) {
        return Times.text(Instant.ofEpochSecond(seconds));
    }

    private static String money(long amount, String currency) {
        return Amounts.text(amount, currency.toUpperCase(Locale.ROOT));
    }

    private static Cell some(long amount, String currency) {
        return amount == 0 ? Cell.none() : Cell.number(money(amount, currency));
    }

    private static void show(
            Context ctx,
            String path,
            String heading,
            List<String> columns,
            List<Line> lines,
            String empty,
            List<Board.Dial> knobs) {
        Board board = new Board(
                "stripe",
                "Stripe stand-in",
                "For tests and demonstrations",
                PLACES,
                path,
                heading,
                columns,
                lines,
                empty,
                knobs);
        Pages.show(ctx, "board.jte", Map.of("board", board));
    }
}
