package com.shopwright.partners.bank;

import com.shopwright.partners.wire.Answer;
import com.shopwright.partners.wire.Body;
import com.shopwright.partners.wire.Call;
import com.shopwright.partners.wire.CardForm;
import com.shopwright.partners.wire.Desk;
import com.shopwright.partners.wire.Json;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bank's calls, as docs/wire.md has them. */
final class BankApi {
    private final Office office;
    private final Books books;
    private final Till till;
    private final Authorisation authorisation;

    BankApi(Office office, Books books, Till till, Authorisation authorisation) {
        this.office = office;
        this.books = books;
        this.till = till;
        this.authorisation = authorisation;
    }

    void open(Desk desk, RoutesConfig routes) {
        routes.before("/v1/tokens", BankApi::letBrowsersIn);
        routes.options("/v1/tokens", ctx -> ctx.status(204));
        routes.post("/v1/tokens", ctx -> {
            Answer answer = token(ctx);
            ctx.status(answer.status()).contentType("application/json").result(answer.json());
        });
        desk.post("/v1/payments", this::pay);
        desk.open("/v1/payments", ctx -> payments(desk, ctx));
        desk.get("/v1/payments/{id}", this::payment);
        desk.post("/v1/payments/{id}/captures", this::capture);
        desk.post("/v1/payments/{id}/refunds", this::refund);
        desk.post("/v1/payments/{id}/void", this::release);
        desk.get("/v1/operations", this::operations);
        desk.open("/v1/ledger", this::ledger);
    }

    /** The buyer's browser calls from the shop's page, which is another origin; no cookie or key goes with it. */
    private static void letBrowsersIn(Context ctx) {
        ctx.header("Access-Control-Allow-Origin", "*");
        ctx.header("Access-Control-Allow-Methods", "POST");
        ctx.header("Access-Control-Allow-Headers", "Content-Type");
        ctx.header("Access-Control-Max-Age", "600");
    }

    private Answer token(Context ctx) {
        CardForm form = Body.read(
                ctx.bodyAsBytes(),
                body -> new CardForm(body.text("number", 40), body.text("expiry", 10), body.text("cvc", 10)));
        form.errors(office.now()).entrySet().stream().findFirst().ifPresent(error -> {
            throw Problem.invalid(error.getKey(), error.getValue());
        });
        String token = office.store().write(db -> books.tokens().add(db, Card.of(form), office.now()));
        return Answer.of(201, Map.of("token", token));
    }

    private Optional<Answer> pay(Context ctx, Call call) {
        return authorisation.open(call, Body.read(ctx.bodyAsBytes(), PaymentRequest::read));
    }

    private Answer payment(Context ctx) {
        String id = ctx.pathParam("id");
        return Answer.of(200, books.wire(office.store().read(db -> books.require(db, id))));
    }

    private Answer payments(Desk desk, Context ctx) {
        Optional<String> key = Desk.parameter(ctx, "key");
        if (key.isPresent()) {
            desk.checkKey(ctx);
            return items(office.store().read(db -> books.payments().findByKey(db, key.get())).stream()
                    .toList());
        }
        String reference = Desk.requiredParameter(ctx, "reference");
        return items(office.store().read(db -> books.payments().findByReference(db, reference)));
    }

    private Answer items(List<Payment> payments) {
        return Answer.of(200, Map.of("items", payments.stream().map(books::wire).toList()));
    }

    private Optional<Answer> capture(Context ctx, Call call) {
        return Optional.of(till.capture(call, ctx.pathParam("id"), amount(ctx)));
    }

    private Optional<Answer> refund(Context ctx, Call call) {
        return Optional.of(till.refund(call, ctx.pathParam("id"), amount(ctx)));
    }

    private Optional<Answer> release(Context ctx, Call call) {
        Body.readEmpty(ctx.bodyAsBytes());
        return Optional.of(till.release(call, ctx.pathParam("id")));
    }

    private static long amount(Context ctx) {
        return Body.read(ctx.bodyAsBytes(), body -> body.integer("amount", 1, PaymentRequest.MOST));
    }

    private Answer operations(Context ctx) {
        String key = Desk.requiredParameter(ctx, "key");
        return Answer.of(
                200,
                Map.of(
                        "items",
                        office.store().read(db -> books.ledger().findByKey(db, key)).stream()
                                .map(entry -> Json.object(
                                        "id", entry.id(),
                                        "kind", entry.kind(),
                                        "payment", entry.payment(),
                                        "amount", entry.amount()))
                                .toList()));
    }

    private Answer ledger(Context ctx) {
        return Answer.of(
                200,
                Map.of(
                        "items",
                        office.store().read(books.ledger()::all).stream()
                                .map(BankApi::line)
                                .toList()));
    }

    private static Map<String, @Nullable Object> line(Ledger.Entry entry) {
        return Json.object(
                "at", entry.time().toString(),
                "payment", entry.payment(),
                "kind", entry.kind(),
                "amount", entry.amount(),
                "currency", entry.currency());
    }
}
