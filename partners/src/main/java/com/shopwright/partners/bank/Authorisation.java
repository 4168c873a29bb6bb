package com.shopwright.partners.bank;

import com.shopwright.partners.wire.Answer;
import com.shopwright.partners.wire.Call;
import com.shopwright.partners.wire.Ids;
import com.shopwright.partners.wire.Keys;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Problem;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a wish to pay to a decision: by the card, by the buyer at the challenge, or by nobody in time. */
final class Authorisation {
    private static final String SLOW_CARD = "slow-card";
    private static final String CARD_PAGE = "card-page";
    private static final String CHALLENGE = "challenge";

    private final Office office;
    private final Books books;
    private final BankTimes times;
    private final Waiting waiting;

    Authorisation(Office office, Books books, BankTimes times) {
        this.office = office;
        this.books = books;
        this.times = times;
        this.waiting = new Waiting(times.hangUp());
        office.timers().on(SLOW_CARD, this::slowCardAnswers, waiting::tell);
        office.timers().on(CARD_PAGE, (db, id, now) -> expire(db, id, PaymentState.CREATED, now));
        office.timers().on(CHALLENGE, (db, id, now) -> expire(db, id, PaymentState.ACTION_REQUIRED, now));
    }

    /** Opens a payment, or finds the one that this key opened; empty if no answer will ever come. */
    Optional<Answer> open(Call call, PaymentRequest request) {
        Keys.Kept kept = office.store().write(db -> {
            Optional<Keys.Kept> before = office.keys().find(db, call);
            return before.orElseGet(() -> openNew(db, call, request));
        });
        return kept.answer().or(() -> waiting.untilTold(kept.subject(), () -> answered(call)));
    }

    /** The buyer typed a card on the bank's page. */
    Payment pay(String id, Card card) {
        return office.store().write(db -> {
            Payment payment = books.require(db, id);
            if (payment.state() != PaymentState.CREATED) {
                return payment;
            }
            office.timers().cancel(db, id);
            return use(db, payment, card);
        });
    }

    /** The buyer left the bank's page by its own way out, before or at the challenge. */
    Payment cancel(String id) {
        return decideByBuyer(id, PaymentState.CREATED, Optional.of("cancelled_by_buyer"));
    }

    Payment approve(String id) {
        return decideByBuyer(id, PaymentState.ACTION_REQUIRED, Optional.empty());
    }

    Payment refuse(String id) {
        return decideByBuyer(id, PaymentState.ACTION_REQUIRED, Optional.of("authentication_failed"));
    }

    void close() {
        waiting.close();
    }

    private Keys.Kept openNew(JdbcClient db, Call call, PaymentRequest request) {
        Instant now = office.now();
        Optional<Card> card = request.token()
                .map(token -> books.tokens()
                        .find(db, token, now)
                        .orElseThrow(() -> Problem.invalid(
                                "token", "This token is unknown or older than an hour: make a new one.")));
        Payment created = created(call, request, now);
        books.payments().add(db, created);
        office.keys().reserve(db, call, created.id());
        Payment payment = card.map(c -> use(db, created, c)).orElseGet(() -> {
            office.timers().set(db, CARD_PAGE, created.id(), now.plus(times.cardPage()));
            return created;
        });
        if (payment.state() != PaymentState.PROCESSING) {
            office.keys().answer(db, call.key(), Answer.of(201, books.wire(payment)));
        }
        return new Keys.Kept(payment.id(), office.keys().find(db, call).flatMap(Keys.Kept::answer));
    }

    private Payment created(Call call, PaymentRequest request, Instant now) {
        return new Payment(
                Ids.next(office.clock()),
                call.key(),
                request.reference(),
                PaymentState.CREATED,
                request.amount(),
                request.currency(),
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                request.returnUrl(),
                request.description(),
                now);
    }

    private Payment use(JdbcClient db, Payment payment, Card card) {
        Instant now = office.now();
        PaymentState from = payment.state();
        books.payments().putCard(db, payment.id(), card);
        switch (card.behaviour()) {
            case OK -> authorise(db, payment, from, now);
            case DECLINED -> books.payments().decline(db, payment.id(), from, "card_declined", now);
            case INSUFFICIENT_FUNDS -> books.payments().decline(db, payment.id(), from, "insufficient_funds", now);
            case CHALLENGE -> {
                books.payments().move(db, payment.id(), from, PaymentState.ACTION_REQUIRED, now);
                office.timers().set(db, CHALLENGE, payment.id(), now.plus(times.challenge()));
            }
            case SLOW -> {
                books.payments().move(db, payment.id(), from, PaymentState.PROCESSING, now);
                office.timers().set(db, SLOW_CARD, payment.id(), now.plus(times.slowCard()));
            }
            case SILENT -> books.payments().move(db, payment.id(), from, PaymentState.PROCESSING, now);
        }
        return books.tell(db, payment.id());
    }

    private boolean authorise(JdbcClient db, Payment payment, PaymentState from, Instant now) {
        boolean authorised = books.payments().authorise(db, payment.id(), from, now);
        if (authorised) {
            books.enter(db, payment, Optional.empty(), Ids.next(office.clock()), "authorise", payment.amount());
        }
        return authorised;
    }

    private void slowCardAnswers(JdbcClient db, String id, Instant now) {
        if (authorise(db, books.require(db, id), PaymentState.PROCESSING, now)) {
            Payment payment = books.tell(db, id);
            office.keys().answer(db, payment.key(), Answer.of(201, books.wire(payment)));
        }
    }

    private void expire(JdbcClient db, String id, PaymentState from, Instant now) {
        if (books.payments().decline(db, id, from, "session_expired", now)) {
            books.tell(db, id);
        }
    }

    private Payment decideByBuyer(String id, PaymentState from, Optional<String> refusal) {
        return office.store().write(db -> {
            Payment payment = books.require(db, id);
            Instant now = office.now();
            boolean changed = refusal.map(reason -> books.payments().decline(db, id, from, reason, now))
                    .orElseGet(() -> authorise(db, payment, from, now));
            if (!changed) {
                return payment;
            }
            office.timers().cancel(db, id);
            return books.tell(db, id);
        });
    }

    private Optional<Answer> answered(Call call) {
        return office.store().read(db -> office.keys().find(db, call).flatMap(Keys.Kept::answer));
    }
}
