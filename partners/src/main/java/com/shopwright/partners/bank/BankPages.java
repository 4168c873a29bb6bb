package com.shopwright.partners.bank;

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
import java.util.List;
import java.util.Map;

/** What the bank has seen, for people who look over its shoulder. */
final class BankPages {
    private static final int ROWS = 200;
    private static final List<Place> PLACES = List.of(
            new Place("/", "Payments"), new Place("/ledger", "Ledger"), new Place("/settlements", "Settlements"));

    private final Office office;
    private final Books books;
    private final Settlements settlements;

    BankPages(Office office, Books books, Settlements settlements) {
        this.office = office;
        this.books = books;
        this.settlements = settlements;
    }

    void open(RoutesConfig routes) {
        routes.get("/", this::payments);
        routes.get("/ledger", this::ledger);
        routes.get("/settlements", this::settlements);
    }

    private void payments(Context ctx) {
        List<Payment> latest = office.store().read(db -> books.payments().latest(db, ROWS));
        show(
                ctx,
                "/",
                "Payments",
                List.of("When", "Order", "State", "Amount", "Captured", "Refunded", "Voided", "Card"),
                latest.stream().map(BankPages::line).toList(),
                "No payment yet. The first one appears here as soon as a buyer pays.",
                Board.dials(office.knobs()));
    }

    private void ledger(Context ctx) {
        List<Ledger.Entry> latest = office.store().read(db -> books.ledger().latest(db, ROWS));
        show(
                ctx,
                "/ledger",
                "Ledger",
                List.of("When", "What", "Amount", "Payment"),
                latest.stream()
                        .map(entry -> Line.of(
                                Cell.text(Times.text(entry.time())),
                                Cell.text(entry.kind()),
                                Cell.number(Amounts.text(entry.amount(), entry.currency())),
                                Cell.code(entry.payment())))
                        .toList(),
                "No money has moved yet.",
                List.of());
    }

    private void settlements(Context ctx) {
        show(
                ctx,
                "/settlements",
                "Settlements",
                List.of("When", "What", "Gross", "Fee", "Settlement"),
                settlements.latest(ROWS).stream().map(BankPages::line).toList(),
                "Nothing was settled yet. The bank settles what moved once its day is over and the shop asks for it.",
                List.of());
    }

    private static Line line(SettlementLine line) {
        return Line.of(
                Cell.text(Times.text(line.time())),
                Cell.text(line.kind()),
                Cell.number(Amounts.text(line.gross(), line.currency())),
                some(line.fee(), line.currency()),
                Cell.code(line.settlement()));
    }

    private static Line line(Payment payment) {
        String currency = payment.currency();
        return Line.of(
                Cell.text(Times.text(payment.createdAt())),
                Cell.name(payment.reference(), payment.description().orElse("")),
                Cell.state(payment.state().wire(), payment.reason().orElse("")),
                Cell.number(Amounts.text(payment.amount(), currency)),
                some(payment.captured(), currency),
                some(payment.refunded(), currency),
                some(payment.voided(), currency),
                payment.card()
                        .map(card -> Cell.name(card.brand() + " •• " + card.last4(), ""))
                        .orElse(Cell.none()));
    }

    private static Cell some(long amount, String currency) {
        return amount == 0 ? Cell.none() : Cell.number(Amounts.text(amount, currency));
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
                "bank", "Meridian Bank", "Financial agent", PLACES, path, heading, columns, lines, empty, knobs);
        Pages.show(ctx, "board.jte", Map.of("board", board));
    }
}
