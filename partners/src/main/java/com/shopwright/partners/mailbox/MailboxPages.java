package com.shopwright.partners.mailbox;

import com.shopwright.partners.wire.Desk;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Pages;
import com.shopwright.partners.wire.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** The inbox as a mail program shows it. */
final class MailboxPages {
    private static final int ROWS = 200;

    private final Office office;
    private final Messages messages;
    private final Runnable clear;

    MailboxPages(Office office, Messages messages, Runnable clear) {
        this.office = office;
        this.messages = messages;
        this.clear = clear;
    }

    void open(RoutesConfig routes) {
        routes.get("/", this::inbox);
        routes.get("/messages/{id}", this::message);
        routes.get("/messages/{id}/html", this::html);
        routes.post("/clear", ctx -> {
            clear.run();
            ctx.header("Location", "/").status(303);
        });
    }

    private void inbox(Context ctx) {
        String to = Desk.parameter(ctx, "to").orElse("");
        List<Message> found =
                office.store().read(db -> to.isEmpty() ? messages.latest(db, ROWS) : messages.latestTo(db, to, ROWS));
        Pages.show(ctx, "mailbox/inbox.jte", Map.of("messages", found, "to", to));
    }

    private void message(Context ctx) {
        Pages.show(ctx, "mailbox/message.jte", Map.of("message", require(ctx)));
    }

    /** What the message's sender wrote: shown in a frame that runs no script, submits nothing and is of no origin. */
    private void html(Context ctx) {
        Message message = require(ctx);
        String html = message.html().orElseThrow(() -> Problem.unknown("HTML in message", message.id()));
        ctx.header(
                "Content-Security-Policy",
                "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline';"
                        + " img-src data: http://localhost:* http://127.0.0.1:*; frame-ancestors 'self'");
        ctx.contentType("text/html; charset=utf-8").result("<base target=\"_blank\">" + html);
    }

    private Message require(Context ctx) {
        String id = ctx.pathParam("id");
        return office.store().read(db -> messages.find(db, id)).orElseThrow(() -> Problem.unknown("message", id));
    }
}
