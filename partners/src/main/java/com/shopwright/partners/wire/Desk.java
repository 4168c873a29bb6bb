package com.shopwright.partners.wire;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where a partner answers: calls with or without the link's key, changes with an idempotency key, and the knobs. */
public final class Desk {

    /** Answers a question. */
    @FunctionalInterface
    public interface Question {
        Answer answer(Context ctx);
    }

    /** Makes a change; empty means that nobody will ever answer and the connection is closed. */
    @FunctionalInterface
    public interface Change {
        Optional<Answer> make(Context ctx, Call call);
    }

    /** How the desk misbehaves towards callers with a key. */
    public interface Manners {
        Manners GOOD = new Manners() {};

        default Duration latency() {
            return Duration.ZERO;
        }

        /** Whether this change is made without telling. */
        default boolean losesAnswer() {
            return false;
        }
    }

    private final RoutesConfig routes;
    private final Office office;
    private final Manners manners;

    public Desk(RoutesConfig routes, Office office, Manners manners) {
        this.routes = routes;
        this.office = office;
        this.manners = manners;
        knobs(routes, office);
    }

    /** The knobs alone, for a partner whose calls have manners of their own. */
    public static void knobs(RoutesConfig routes, Office office) {
        routes.get(
                "/v1/knobs", ctx -> Web.json(ctx, Answer.of(200, office.knobs().json())));
        routes.put("/v1/knobs", ctx -> Web.json(ctx, turnKnobs(office, ctx)));
        routes.post("/knobs", ctx -> turnKnobsByForm(office, ctx));
    }

    /** A question anybody may ask. */
    public void open(String path, Question question) {
        routes.get(path, ctx -> Web.json(ctx, question.answer(ctx)));
    }

    /** A question with the link's key. */
    public void get(String path, Question question) {
        routes.get(path, ctx -> {
            checkKey(ctx);
            Web.json(ctx, question.answer(ctx));
        });
    }

    /** A change with the link's key and an idempotency key. */
    public void post(String path, Change change) {
        routes.post(path, ctx -> {
            checkKey(ctx);
            Optional<Answer> answer = change.make(ctx, Call.of(ctx));
            if (answer.isEmpty() || manners.losesAnswer()) {
                Web.hangUp(ctx);
            } else {
                Web.json(ctx, answer.get());
            }
        });
    }

    /** Checks the bearer key and lets the caller wait as the knobs say. */
    public void checkKey(Context ctx) {
        byte[] expected = ("Bearer " + office.link().key()).getBytes(StandardCharsets.UTF_8);
        String given = ctx.header("Authorization");
        if (given == null || !MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
            ctx.header("WWW-Authenticate", "Bearer");
            throw Problem.unauthorised();
        }
        pause(manners.latency());
    }

    /** A query parameter that is there and not blank. */
    public static Optional<String> parameter(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public static String requiredParameter(Context ctx, String name) {
        return parameter(ctx, name)
                .orElseThrow(() -> Problem.invalid(name, "Say which one: add ?" + name + "= to the address."));
    }

    /** Each form field's first value. */
    public static Map<String, String> form(Context ctx) {
        Map<String, String> fields = new TreeMap<>();
        for (Map.Entry<String, List<String>> field : ctx.formParamMap().entrySet()) {
            fields.put(
                    field.getKey(),
                    field.getValue().isEmpty() ? "" : field.getValue().getFirst());
        }
        return fields;
    }

    private static Answer turnKnobs(Office office, Context ctx) {
        office.knobs().turn(Body.read(ctx.bodyAsBytes(), body -> office.knobs().parse(body)));
        return Answer.of(200, office.knobs().json());
    }

    private static void turnKnobsByForm(Office office, Context ctx) {
        office.knobs().turnText(form(ctx));
        ctx.header("Location", "/#knobs").status(303);
    }

    private static void pause(Duration latency) {
        if (latency.isPositive()) {
            try {
                Thread.sleep(latency);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
