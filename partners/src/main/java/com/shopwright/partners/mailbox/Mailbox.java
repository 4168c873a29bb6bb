package com.shopwright.partners.mailbox;

import com.shopwright.partners.wire.Answer;
import com.shopwright.partners.wire.CannotStart;
import com.shopwright.partners.wire.Desk;
import com.shopwright.partners.wire.Ids;
import com.shopwright.partners.wire.Json;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Outbox.Handling;
import com.shopwright.partners.wire.Trade;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.server.SMTPServer;

/** The mailbox: HTTP on its port, SMTP on the next one. */
public final class Mailbox implements Trade {
    private static final int MOST = 1000;
    private static final int LARGEST_MESSAGE = 10_000_000;

    private final Office office;
    private final Messages messages = new Messages();
    private @Nullable SMTPServer smtp;

    public Mailbox(Office office) {
        this.office = office;
    }

    public static Office.Plan plan() {
        return new Office.Plan(
                "mailbox", "com/shopwright/partners/mailbox/schema.sql", List.of(), knobs -> Handling.FAITHFUL);
    }

    @Override
    public void routes(JavalinConfig config) {
        config.routes.get("/api/messages", ctx -> reply(ctx, list(ctx)));
        config.routes.delete("/api/messages", ctx -> {
            clear();
            ctx.status(204);
        });
        new MailboxPages(office, messages, this::clear).open(config.routes);
    }

    @Override
    public void opened(String host, int port) {
        try {
            SMTPServer server = SMTPServer.port(port + 1)
                    .bindAddress(InetAddress.getByName(host))
                    .maxMessageSize(LARGEST_MESSAGE)
                    .executorService(Executors.newVirtualThreadPerTaskExecutor())
                    .messageHandlerFactory(context -> new Delivery(this::keep))
                    .build();
            server.start();
            smtp = server;
        } catch (UnknownHostException | RuntimeException e) {
            throw new CannotStart(
                    "Cannot open " + host + ":" + (port + 1) + " for the mailbox's SMTP (" + e.getMessage()
                            + "): stop the program that uses this port, or choose others with --port-base.",
                    e);
        }
    }

    @Override
    public void close() {
        if (smtp != null) {
            smtp.stop();
        }
    }

    private void keep(String from, List<String> to, byte[] data) {
        Mime mime = Mime.read(data);
        office.store().write(db -> {
            to.forEach(recipient -> messages.add(db, message(from, recipient, mime)));
            return to.size();
        });
    }

    private Message message(String from, String to, Mime mime) {
        return new Message(
                Ids.next(office.clock()),
                office.now(),
                mime.from().orElse(from),
                to,
                mime.subject(),
                mime.text(),
                mime.html());
    }

    private Answer list(Context ctx) {
        List<Message> found = office.store()
                .read(db -> Desk.parameter(ctx, "to")
                        .map(to -> messages.latestTo(db, to, MOST))
                        .orElseGet(() -> messages.latest(db, MOST)));
        return Answer.of(
                200, Json.object("items", found.stream().map(Message::wire).toList()));
    }

    private void clear() {
        office.store().write(db -> {
            messages.clear(db);
            return Boolean.TRUE;
        });
    }

    private static void reply(Context ctx, Answer answer) {
        ctx.status(answer.status()).contentType("application/json").result(answer.json());
    }
}
