package com.shopwright.partners.bank;

import com.shopwright.partners.wire.CardForm;
import com.shopwright.partners.wire.Desk;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Map;

/** The pages a buyer sees: the card, the wait, the challenge, and the end. All of it works without JavaScript. */
final class CardPages {
    private final Office office;
    private final Books books;
    private final Authorisation authorisation;
    private final String merchant;

    CardPages(Office office, Books books, Authorisation authorisation, String merchant) {
        this.office = office;
        this.books = books;
        this.authorisation = authorisation;
        this.merchant = merchant;
    }

    void open(RoutesConfig routes) {
        routes.get("/pay/{id}", ctx -> here(ctx, payment(ctx)));
        routes.post("/pay/{id}", this::pay);
        routes.post("/pay/{id}/cancel", ctx -> onward(ctx, authorisation.cancel(ctx.pathParam("id"))));
        routes.get("/pay/{id}/wait", ctx -> onward(ctx, payment(ctx)));
        routes.get("/challenge/{id}", ctx -> here(ctx, payment(ctx)));
        routes.post("/challenge/{id}", this::decide);
    }

    private void pay(Context ctx) {
        Payment payment = payment(ctx);
        Map<String, String> typed = Desk.form(ctx);
        CardForm form = new CardForm(
                typed.getOrDefault("number", ""), typed.getOrDefault("expiry", ""), typed.getOrDefault("cvc", ""));
        Map<String, String> errors = form.errors(office.now());
        if (payment.state() != PaymentState.CREATED) {
            here(ctx, payment);
        } else if (!errors.isEmpty()) {
            ctx.status(422);
            card(
                    ctx,
                    payment,
                    new CardView.Typed(typed.getOrDefault("number", ""), typed.getOrDefault("expiry", ""), errors));
        } else {
            onward(ctx, authorisation.pay(payment.id(), Card.of(form)));
        }
    }

    private void decide(Context ctx) {
        String id = ctx.pathParam("id");
        boolean approved = "approve".equals(Desk.form(ctx).get("decision"));
        onward(ctx, approved ? authorisation.approve(id) : authorisation.refuse(id));
    }

    /** The page that fits the payment's state, for somebody who comes by its address. */
    private void here(Context ctx, Payment payment) {
        switch (payment.state()) {
            case CREATED -> card(ctx, payment, CardView.Typed.NOTHING);
            case PROCESSING -> show(ctx, payment, "bank/wait.jte");
            case ACTION_REQUIRED -> show(ctx, payment, "bank/challenge.jte");
            case AUTHORISED, CAPTURED, DECLINED, VOIDED -> show(ctx, payment, "bank/finished.jte");
        }
    }

    /** Where somebody goes who has just done something here. */
    private void onward(Context ctx, Payment payment) {
        String path = ctx.path();
        switch (payment.state()) {
            case CREATED -> redirect(ctx, "/pay/" + payment.id());
            case PROCESSING -> {
                if (path.endsWith("/wait")) {
                    show(ctx, payment, "bank/wait.jte");
                } else {
                    redirect(ctx, "/pay/" + payment.id() + "/wait");
                }
            }
            case ACTION_REQUIRED -> redirect(ctx, "/challenge/" + payment.id());
            case AUTHORISED, CAPTURED, DECLINED, VOIDED -> redirect(ctx, payment.returnUrl());
        }
    }

    private Payment payment(Context ctx) {
        return office.store().read(db -> books.require(db, ctx.pathParam("id")));
    }

    private void card(Context ctx, Payment payment, CardView.Typed typed) {
        Pages.allowFormsTo(ctx, URI.create(payment.returnUrl()));
        Pages.show(ctx, "bank/card.jte", Map.of("view", CardView.of(payment, merchant), "typed", typed));
    }

    private void show(Context ctx, Payment payment, String template) {
        Pages.allowFormsTo(ctx, URI.create(payment.returnUrl()));
        Pages.show(ctx, template, Map.of("view", CardView.of(payment, merchant)));
    }

    private static void redirect(Context ctx, String target) {
        ctx.header("Location", target).status(303);
    }
}
