package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.Office;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hosted payment pages: opened by the shop, paid or left by the buyer, closed by the shop or by time. */
final class Checkout {
    private static final String EXPIRY = "session";
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern CURRENCY = Pattern.compile("[a-zA-Z]{3}");
    private static final long LEAST = 50;
    private static final long MOST = 99_999_999;

    private final Office office;
    private final Shelves shelves;
    private final Paper paper;
    private final Events events;
    private final Cards cards;

    Checkout(Office office, Shelves shelves, Paper paper, Events events, Cards cards) {
        this.office = office;
        this.shelves = shelves;
        this.paper = paper;
        this.events = events;
        this.cards = cards;
        office.timers().on(EXPIRY, (db, id, now) -> close(Work.byItself(db), id));
    }

    /** Reads the parameters of a new session; nothing is written yet. */
    Session read(Params params) {
        Instant now = office.now();
        params.requiredChoice("mode", List.of("payment"));
        params.choice("ui_mode", List.of("hosted_page"));
        params.texts("payment_method_types").forEach(type -> cardOnly(type));
        params.text("locale", 10);
        params.choice("submit_type", List.of("auto", "pay", "book", "donate"));
        List<Params> lines = params.objects("line_items");
        if (lines.isEmpty()) {
            throw params.missing("line_items");
        }
        String currency = "";
        List<Session.Item> items = new java.util.ArrayList<>();
        for (Params line : lines) {
            Params price = line.requiredObject("price_data");
            String of = currency(price);
            if (!currency.isEmpty() && !currency.equals(of)) {
                throw StripeError.invalid(
                        "line_items", "parameter_invalid", "All prices of a session must be in one currency");
            }
            currency = of;
            items.add(item(line, price));
        }
        Params intent = params.object("payment_intent_data");
        return new Session(
                StripeIds.next(Kind.SESSION),
                Session.Status.OPEN,
                total(items),
                currency,
                List.copyOf(items),
                params.address("success_url").orElseThrow(() -> params.missing("success_url")),
                params.address("cancel_url"),
                params.text("client_reference_id", 200),
                params.text("customer_email", 512),
                params.metadata(),
                intent.choice("capture_method", List.of("automatic", "manual")).equals(Optional.of("manual")),
                intent.text("description", 1000),
                intent.metadata(),
                Optional.empty(),
                now.getEpochSecond(),
                expiry(params, now));
    }

    Map<String, @Nullable Object> open(Work work, Session session) {
        shelves.sessions.add(work.db(), session.id(), "", "", session.created(), session);
        office.timers().set(work.db(), EXPIRY, session.id(), Instant.ofEpochSecond(session.expiresAt()));
        return paper.session(session);
    }

    /** The shop closes the page. */
    Map<String, @Nullable Object> expire(Work work, String id) {
        Session session = shelves.sessions.require(work.db(), "session", id);
        if (!session.open()) {
            throw StripeError.impossible(
                    null,
                    null,
                    "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of "
                            + session.status().name().toLowerCase(Locale.ROOT) + ".");
        }
        office.timers().cancel(work.db(), id);
        return paper.session(close(work, id));
    }

    /** The buyer typed a card; answers the session as it is after that. */
    Session pay(String id, CardFace card) {
        return office.store().write(db -> {
            Work work = Work.byItself(db);
            Session session = shelves.sessions.require(db, "session", id);
            if (!session.open()) {
                return session;
            }
            Intent intent = session.intent()
                    .map(known -> shelves.intents.require(db, "intent", known))
                    .orElseGet(() -> cards.begin(work, session));
            Session known = shelves.sessions.put(db, id, session.withIntent(intent.id()));
            Intent after = cards.use(work, intent, card);
            return settle(work, known, after);
        });
    }

    /** The buyer passed or failed the challenge of 3-D Secure. */
    Session decide(String id, boolean passed) {
        return office.store().write(db -> {
            Work work = Work.byItself(db);
            Session session = shelves.sessions.require(db, "session", id);
            Intent intent =
                    shelves.intents.require(db, "intent", session.intent().orElse(""));
            if (!session.open() || intent.status() != Intent.Status.REQUIRES_ACTION) {
                return session;
            }
            return settle(work, session, cards.challenged(work, intent, passed));
        });
    }

    private Session settle(Work work, Session session, Intent intent) {
        boolean paid = intent.status() == Intent.Status.REQUIRES_CAPTURE || intent.status() == Intent.Status.SUCCEEDED;
        if (!paid) {
            return session;
        }
        office.timers().cancel(work.db(), session.id());
        Session complete = shelves.sessions.put(work.db(), session.id(), session.with(Session.Status.COMPLETE));
        events.tell(work, "checkout.session.completed", paper.session(complete));
        return complete;
    }

    private Session close(Work work, String id) {
        Session session = shelves.sessions.require(work.db(), "session", id);
        if (!session.open()) {
            return session;
        }
        Session expired = shelves.sessions.put(work.db(), id, session.with(Session.Status.EXPIRED));
        session.intent().ifPresent(intent -> cards.abandon(work, intent));
        events.tell(work, "checkout.session.expired", paper.session(expired));
        return expired;
    }

    private static Session.Item item(Params line, Params price) {
        Params product = price.requiredObject("product_data");
        String name = product.required("name", 1500);
        product.text("description", 4000);
        product.texts("images");
        return new Session.Item(
                name,
                price.requiredNumber("unit_amount", 0, MOST),
                line.number("quantity", 1, 999_999).orElse(1L));
    }

    private static String currency(Params price) {
        String currency = price.required("currency", 10);
        if (!CURRENCY.matcher(currency).matches()) {
            throw StripeError.invalid(
                    "line_items",
                    "parameter_invalid",
                    "Invalid currency: " + currency + ": use a three-letter ISO code");
        }
        return currency.toLowerCase(Locale.ROOT);
    }

    private static long total(List<Session.Item> items) {
        long total = items.stream().mapToLong(Session.Item::total).sum();
        if (total < LEAST) {
            throw StripeError.invalid(
                    "line_items",
                    "amount_too_small",
                    "The Checkout Session's total amount must convert to at least 50 cents.");
        }
        if (total > MOST) {
            throw StripeError.invalid("line_items", "amount_too_large", "The total must be at most " + MOST);
        }
        return total;
    }

    private static void cardOnly(String type) {
        if (!type.equals("card")) {
            throw StripeError.invalid(
                    "payment_method_types", "parameter_invalid", "This stand-in knows no payment method but card");
        }
    }

    private static long expiry(Params params, Instant now) {
        // A minute's grace: clocks differ, and the call itself takes a while.
        return params.number(
                        "expires_at",
                        now.plus(SHORTEST).minusSeconds(60).getEpochSecond(),
                        now.plus(LONGEST).plusSeconds(60).getEpochSecond())
                .orElse(now.plus(LONGEST).getEpochSecond());
    }
}
