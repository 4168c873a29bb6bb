package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.Answer;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Web;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the API answers: the secret key, idempotency, Stripe's errors and headers, and what the knobs spoil. */
final class ApiDesk {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(90);
    private static final int LONGEST_KEY = 255;

    /** Answers a question from the parameters of its address. */
    @FunctionalInterface
    interface Question {
        Map<String, @Nullable Object> answer(JdbcClient db, Context ctx, Params params);
    }

    /** Makes a change; it refuses before it writes. */
    @FunctionalInterface
    interface Effect {
        Map<String, @Nullable Object> make(Work work);
    }

    private final Office office;
    private final Replays replays;
    private final Mischief mischief;
    private final CountDownLatch closing = new CountDownLatch(1);

    ApiDesk(Office office, Replays replays, Mischief mischief) {
        this.office = office;
        this.replays = replays;
        this.mischief = mischief;
    }

    void get(RoutesConfig routes, String path, Question question) {
        routes.get(
                path,
                ctx -> answering(ctx, () -> {
                    checkKey(ctx);
                    pause();
                    String query = Optional.ofNullable(ctx.queryString()).orElse("");
                    return Params.read(
                            query,
                            params -> Answer.of(200, office.store().read(db -> question.answer(db, ctx, params))));
                }));
    }

    /** @param reader turns the parameters into the change, before anything is executed */
    void post(RoutesConfig routes, String path, Function<Request, Effect> reader) {
        routes.post(
                path,
                ctx -> answering(ctx, () -> {
                    checkKey(ctx);
                    Optional<String> key = key(ctx);
                    replays.begin(key);
                    try {
                        pause();
                        if (mischief.silent()) {
                            saysNothing();
                            return null;
                        }
                        return change(ctx, key, reader);
                    } finally {
                        replays.end(key);
                    }
                }));
    }

    /** Whatever else is asked for under /v1. */
    void refuseTheRest(RoutesConfig routes) {
        routes.get("/v1/<rest>", ctx -> answering(ctx, () -> unknown(ctx)));
        routes.post("/v1/<rest>", ctx -> answering(ctx, () -> unknown(ctx)));
        routes.delete("/v1/<rest>", ctx -> answering(ctx, () -> unknown(ctx)));
    }

    void close() {
        closing.countDown();
    }

    /** A change as it was asked for. */
    record Request(Context ctx, Params params) {
        String id() {
            return ctx.pathParam("id");
        }
    }

    private Answer unknown(Context ctx) {
        checkKey(ctx);
        throw StripeError.unknownUrl(ctx.method().toString(), ctx.path());
    }

    private @Nullable Answer change(Context ctx, Optional<String> key, Function<Request, Effect> reader) {
        String body = new String(ctx.bodyAsBytes(), StandardCharsets.UTF_8);
        String params = Params.canonical(body);
        String request = StripeIds.next("req_");
        // A repeat is answered before its parameters are judged: a time in them may have passed since.
        Replays.Kept kept = key.flatMap(used -> office.store().read(db -> replays.find(db, used, ctx.path(), params)))
                .orElseGet(() -> {
                    Effect effect = Params.read(body, read -> reader.apply(new Request(ctx, read)));
                    return office.store().write(db -> {
                        Work work = new Work(db, Optional.of(request), key);
                        Replays.Kept fresh =
                                new Replays.Kept(request, execute(effect, work, mischief.breaks(), mischief.fails()));
                        key.ifPresent(used -> replays.keep(db, used, ctx.path(), params, fresh));
                        return fresh;
                    });
                });
        if (!kept.request().equals(request)) {
            ctx.header("Idempotent-Replayed", "true");
            ctx.header("Original-Request", kept.request());
        }
        ctx.header("Request-Id", request);
        key.ifPresent(used -> ctx.header("Idempotency-Key", used));
        return mischief.losesAnswer() ? null : kept.answer();
    }

    private static Answer execute(Effect effect, Work work, boolean broken, boolean failed) {
        if (failed) {
            return StripeError.broken().answer();
        }
        try {
            Answer answer = Answer.of(200, effect.make(work));
            return broken ? StripeError.broken().answer() : answer;
        } catch (StripeError refusal) {
            if (!refusal.kept()) {
                throw refusal;
            }
            return refusal.answer();
        }
    }

    /** Nothing to answer means that the connection is closed. */
    private void answering(Context ctx, java.util.function.Supplier<@Nullable Answer> work) {
        Answer answer;
        try {
            answer = work.get();
        } catch (StripeError refusal) {
            answer = refusal.answer();
            if (refusal.status() == 409) {
                ctx.header("Stripe-Should-Retry", "true");
            }
        }
        if (answer == null) {
            Web.hangUp(ctx);
        } else {
            if (ctx.res().getHeader("Request-Id") == null) {
                ctx.header("Request-Id", StripeIds.next("req_"));
            }
            ctx.header("Stripe-Version", Events.API_VERSION);
            ctx.status(answer.status()).contentType("application/json").result(answer.json());
        }
    }

    /** The secret key as bearer, or as the user of basic authentication. */
    private void checkKey(Context ctx) {
        String given = given(Optional.ofNullable(ctx.header("Authorization")).orElse(""));
        byte[] expected = office.link().key().getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
            throw StripeError.unauthorised(given);
        }
    }

    private static String given(String header) {
        if (header.startsWith("Bearer ")) {
            return header.substring("Bearer ".length()).strip();
        }
        if (header.startsWith("Basic ")) {
            try {
                byte[] pair = Base64.getDecoder()
                        .decode(header.substring("Basic ".length()).strip());
                return new String(pair, StandardCharsets.UTF_8).split(":", 2)[0];
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
        return "";
    }

    private static Optional<String> key(Context ctx) {
        Optional<String> key =
                Optional.ofNullable(ctx.header("Idempotency-Key")).filter(text -> !text.isBlank());
        if (key.isPresent() && key.get().length() > LONGEST_KEY) {
            throw StripeError.invalid(
                    "Idempotency-Key", "parameter_invalid", "An idempotency key has at most 255 characters.");
        }
        return key;
    }

    private void pause() {
        wait(mischief.latency());
    }

    private void saysNothing() {
        wait(LONGEST_SILENCE);
    }

    private void wait(Duration time) {
        if (!time.isPositive()) {
            return;
        }
        try {
            boolean closed = closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
            if (closed) {
                throw StripeError.broken();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
