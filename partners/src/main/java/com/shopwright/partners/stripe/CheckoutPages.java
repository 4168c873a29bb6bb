package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.CardForm;
import com.shopwright.partners.wire.Desk;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Pages;
import com.shopwright.partners.wire.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The hosted page: the card, the challenge of 3-D Secure, and the end. All of it works without JavaScript. */
final class CheckoutPages {
    private static final int FINGERPRINT = 16;

    private final Office office;
    private final Shelves shelves;
    private final Checkout checkout;
    private final String merchant;

    CheckoutPages(Office office, Shelves shelves, Checkout checkout, String merchant) {
        this.office = office;
        this.shelves = shelves;
        this.checkout = checkout;
        this.merchant = merchant;
    }

    void open(RoutesConfig routes) {
        routes.get("/c/pay/{id}", this::page);
        routes.post("/c/pay/{id}", this::pay);
        routes.get("/c/3ds/{id}", this::challenge);
        routes.post("/c/3ds/{id}", this::decide);
    }

    private void page(Context ctx) {
        Session session = session(ctx);
        if (session.open()) {
            String why =
                    intent(session).flatMap(Intent::error).map(Decline::message).orElse("");
            card(ctx, session, CheckoutView.Typed.declined(why));
        } else {
            show(ctx, session, "stripe/finished.jte");
        }
    }

    private void pay(Context ctx) {
        Session session = session(ctx);
        Map<String, String> typed = Desk.form(ctx);
        CardForm form = new CardForm(
                typed.getOrDefault("number", ""), typed.getOrDefault("expiry", ""), typed.getOrDefault("cvc", ""));
        Map<String, String> errors = form.errors(office.now());
        if (!session.open()) {
            show(ctx, session, "stripe/finished.jte");
        } else if (!errors.isEmpty()) {
            ctx.status(422);
            card(
                    ctx,
                    session,
                    new CheckoutView.Typed(
                            typed.getOrDefault("number", ""), typed.getOrDefault("expiry", ""), errors, ""));
        } else {
            onward(ctx, checkout.pay(session.id(), face(form)));
        }
    }

    private void challenge(Context ctx) {
        Session session = session(ctx);
        if (asks(session)) {
            show(ctx, session, "stripe/challenge.jte");
        } else {
            redirect(ctx, "/c/pay/" + session.id());
        }
    }

    private void decide(Context ctx) {
        boolean passed = "complete".equals(Desk.form(ctx).get("decision"));
        onward(ctx, checkout.decide(session(ctx).id(), passed));
    }

    /** Where somebody goes who has just done something here: a declined card leaves the page open for another one. */
    private void onward(Context ctx, Session session) {
        switch (session.status()) {
            case COMPLETE -> redirect(ctx, session.returnUrl());
            case EXPIRED -> redirect(ctx, "/c/pay/" + session.id());
            case OPEN -> redirect(ctx, (asks(session) ? "/c/3ds/" : "/c/pay/") + session.id());
        }
    }

    private boolean asks(Session session) {
        return session.open()
                && intent(session)
                        .filter(intent -> intent.status() == Intent.Status.REQUIRES_ACTION)
                        .isPresent();
    }

    private Session session(Context ctx) {
        String id = ctx.pathParam("id");
        return office.store()
                .read(db -> shelves.sessions.find(db, id))
                .orElseThrow(() -> Problem.unknown("payment page", id));
    }

    private Optional<Intent> intent(Session session) {
        return session.intent().flatMap(id -> office.store().read(db -> shelves.intents.find(db, id)));
    }

    private CardFace face(CardForm form) {
        YearMonth expires = form.expires();
        return new CardFace(
                form.brand(),
                form.last4(),
                expires.getMonthValue(),
                expires.getYear(),
                form.derive(this::fingerprint),
                form.derive(TestCard::of));
    }

    /** Keyed with the link's secret: from a fingerprint alone nobody can try out numbers. */
    private String fingerprint(String number) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(office.link().secret().getBytes(StandardCharsets.UTF_8));
            byte[] hash = digest.digest(number.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, FINGERPRINT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private void card(Context ctx, Session session, CheckoutView.Typed typed) {
        Pages.allowFormsTo(ctx, URI.create(session.returnUrl()));
        Pages.show(ctx, "stripe/card.jte", Map.of("view", CheckoutView.of(session, merchant), "typed", typed));
    }

    private void show(Context ctx, Session session, String template) {
        Pages.allowFormsTo(ctx, URI.create(session.returnUrl()));
        Pages.show(ctx, template, Map.of("view", CheckoutView.of(session, merchant)));
    }

    private static void redirect(Context ctx, String target) {
        ctx.header("Location", target).status(303);
    }
}
