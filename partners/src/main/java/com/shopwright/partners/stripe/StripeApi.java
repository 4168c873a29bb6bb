package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calls of the API, as docs/wire.md lists them. */
final class StripeApi {
    private static final int USUAL_PAGE = 10;
    private static final int LONGEST_PAGE = 100;
    private static final List<String> CANCELLATIONS =
            List.of("duplicate", "fraudulent", "requested_by_customer", "abandoned");

    private final Shelves shelves;
    private final Paper paper;
    private final Checkout checkout;
    private final Cards cards;
    private final Refunds refunds;
    private final Disputes disputes;
    private final Expansion expansion;

    StripeApi(Shelves shelves, Paper paper, Checkout checkout, Cards cards, Refunds refunds, Disputes disputes) {
        this.shelves = shelves;
        this.paper = paper;
        this.checkout = checkout;
        this.cards = cards;
        this.refunds = refunds;
        this.disputes = disputes;
        this.expansion = new Expansion(shelves, paper, disputes);
    }

    void open(ApiDesk desk, RoutesConfig routes) {
        sessions(desk, routes);
        intents(desk, routes);
        refundsAndDisputes(desk, routes);
        ApiDesk.Question movements = (db, ctx, params) -> list(
                db,
                ctx,
                params,
                shelves.movements,
                page(params, params.text("source", 100), types(params, "type")),
                (at, movement) -> Paper.movement(movement));
        desk.get(routes, "/v1/balance_transactions", movements);
        desk.get(routes, "/v1/balance_transactions/{id}", this::one);
        desk.get(routes, "/v1/events", this::events);
        desk.get(
                routes,
                "/v1/events/{id}",
                (db, ctx, params) -> event(shelves.events.require(db, "id", ctx.pathParam("id"))));
        desk.refuseTheRest(routes);
    }

    private void sessions(ApiDesk desk, RoutesConfig routes) {
        desk.post(routes, "/v1/checkout/sessions", request -> {
            List<String> wanted = request.params().texts("expand");
            Session session = checkout.read(request.params());
            return work -> expansion.expand(work.db(), checkout.open(work, session), wanted);
        });
        desk.post(routes, "/v1/checkout/sessions/{id}/expire", request -> {
            List<String> wanted = request.params().texts("expand");
            return work -> expansion.expand(work.db(), checkout.expire(work, request.id()), wanted);
        });
        desk.get(
                routes,
                "/v1/checkout/sessions",
                (db, ctx, params) -> sessionsOf(db, ctx, params, params.text("payment_intent", 100)));
        desk.get(routes, "/v1/checkout/sessions/{id}", this::one);
    }

    private Map<String, @Nullable Object> sessionsOf(
            JdbcClient db, Context ctx, Params params, Optional<String> intent) {
        Shelf.Page page = page(params, Optional.empty(), List.of());
        if (intent.isEmpty()) {
            return list(db, ctx, params, shelves.sessions, page, (at, session) -> paper.session(session));
        }
        List<Map<String, @Nullable Object>> one = shelves
                .intents
                .find(db, intent.get())
                .flatMap(found -> shelves.sessions.find(db, found.session()))
                .map(paper::session)
                .stream()
                .toList();
        return expansion.expand(db, Paper.list(ctx.path(), one, false), params.texts("expand"));
    }

    private void intents(ApiDesk desk, RoutesConfig routes) {
        desk.get(
                routes,
                "/v1/payment_intents",
                (db, ctx, params) -> list(
                        db,
                        ctx,
                        params,
                        shelves.intents,
                        page(params, Optional.empty(), List.of()),
                        (at, intent) -> paper.intent(intent)));
        desk.get(routes, "/v1/payment_intents/{id}", this::one);
        desk.post(routes, "/v1/payment_intents/{id}/capture", request -> {
            List<String> wanted = request.params().texts("expand");
            Optional<Long> amount = request.params().number("amount_to_capture", 1, 99_999_999);
            Map<String, String> metadata = request.params().metadata();
            return work -> expansion.expand(work.db(), cards.capture(work, request.id(), amount, metadata), wanted);
        });
        desk.post(routes, "/v1/payment_intents/{id}/cancel", request -> {
            List<String> wanted = request.params().texts("expand");
            Optional<String> reason = request.params().choice("cancellation_reason", CANCELLATIONS);
            return work -> expansion.expand(work.db(), cards.cancel(work, request.id(), reason), wanted);
        });
        desk.get(routes, "/v1/charges/{id}", this::one);
    }

    private void refundsAndDisputes(ApiDesk desk, RoutesConfig routes) {
        desk.post(routes, "/v1/refunds", request -> {
            List<String> wanted = request.params().texts("expand");
            Refunds.Wish wish = Refunds.Wish.read(request.params());
            return work -> expansion.expand(work.db(), refunds.give(work, wish), wanted);
        });
        desk.get(
                routes,
                "/v1/refunds",
                (db, ctx, params) -> list(
                        db,
                        ctx,
                        params,
                        shelves.refunds,
                        page(params, owner(db, params), List.of()),
                        (at, refund) -> paper.refund(refund)));
        desk.get(routes, "/v1/refunds/{id}", this::one);
        desk.get(
                routes,
                "/v1/disputes",
                (db, ctx, params) -> list(
                        db,
                        ctx,
                        params,
                        shelves.disputes,
                        page(params, owner(db, params), List.of()),
                        (at, dispute) -> disputes.wire(Work.byItself(at), dispute)));
        desk.get(routes, "/v1/disputes/{id}", this::one);
        desk.post(routes, "/v1/disputes/{id}", request -> {
            Disputes.Evidence evidence = Disputes.Evidence.read(request.params());
            return work -> disputes.answer(work, request.id(), evidence);
        });
        desk.post(routes, "/v1/disputes/{id}/close", request -> work -> disputes.close(work, request.id()));
    }

    /** Any single object, by the id in the address. */
    private Map<String, @Nullable Object> one(JdbcClient db, Context ctx, Params params) {
        return expansion.expand(db, expansion.find(db, "id", ctx.pathParam("id")), params.texts("expand"));
    }

    private Map<String, @Nullable Object> events(JdbcClient db, Context ctx, Params params) {
        return list(
                db,
                ctx,
                params,
                shelves.events,
                page(params, Optional.empty(), types(params, "type")),
                (at, event) -> event(event));
    }

    private static Map<String, @Nullable Object> event(Occurrence event) {
        return Json.map(event.json());
    }

    private <T extends Record> Map<String, @Nullable Object> list(
            JdbcClient db,
            Context ctx,
            Params params,
            Shelf<T> shelf,
            Shelf.Page page,
            BiFunction<JdbcClient, T, Map<String, @Nullable Object>> paper) {
        Shelf.Part<T> part = shelf.list(db, page);
        List<Map<String, @Nullable Object>> data =
                part.items().stream().map(item -> paper.apply(db, item)).toList();
        return expansion.expand(db, Paper.list(ctx.path(), data, part.more()), params.texts("expand"));
    }

    /** Refunds and disputes are kept by their charge; a payment is found by its latest. */
    private Optional<String> owner(JdbcClient db, Params params) {
        Optional<String> charge = params.text("charge", 100);
        return params.text("payment_intent", 100)
                .map(id -> shelves.intents
                        .require(db, "payment_intent", id)
                        .charge()
                        .orElse("none"))
                .or(() -> charge);
    }

    private static Shelf.Page page(Params params, Optional<String> owner, List<String> types) {
        Params created = params.object("created");
        return new Shelf.Page(
                owner,
                types,
                Math.max(
                        created.number("gte", 0, Long.MAX_VALUE).orElse(0L),
                        created.number("gt", 0, Long.MAX_VALUE - 1)
                                .map(gt -> gt + 1)
                                .orElse(0L)),
                Math.min(
                        created.number("lte", 0, Long.MAX_VALUE).orElse(Long.MAX_VALUE),
                        created.number("lt", 1, Long.MAX_VALUE)
                                .map(lt -> lt - 1)
                                .orElse(Long.MAX_VALUE)),
                params.text("starting_after", 100),
                params.text("ending_before", 100),
                params.number("limit", 1, LONGEST_PAGE)
                        .orElse((long) USUAL_PAGE)
                        .intValue());
    }

    private static List<String> types(Params params, String name) {
        List<String> several = params.texts(name + "s");
        return params.text(name, 100).map(List::of).orElse(several);
    }
}
