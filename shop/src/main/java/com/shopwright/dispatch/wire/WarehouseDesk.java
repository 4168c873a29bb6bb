package com.shopwright.dispatch.wire;

import com.shopwright.kernel.Link;
import com.shopwright.kernel.Wire;
import com.shopwright.kernel.Wire.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Calls the warehouse. Never inside a transaction. */
@Component
public class WarehouseDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Wire wire;

    WarehouseDesk(Wire wire) {
        this.wire = wire;
    }

    /** What became of a call. */
    public sealed interface Outcome {

        /** The warehouse has it, as it stands there now. */
        record Told(DispatchOrder order) implements Outcome {}

        /** The warehouse understood and will not, or cannot in the state it is in; asking again is of no use. */
        record Declined(String reason) implements Outcome {}

        /** The warehouse knows no such dispatch order. */
        record NotThere() implements Outcome {}

        /** No answer, or none that says anything: ask again with the same key. */
        record Unclear(String why) implements Outcome {}
    }

    /** Sends a dispatch order; without a clear yes, asks whether an earlier try has arrived after all. */
    public Outcome place(Link link, UUID shipment, NewDispatchOrder order) {
        Outcome outcome = order(wire.call(
                link, "POST", "/v1/dispatch-orders", Optional.of(shipment.toString()), Optional.of(order), PATIENCE));
        if (outcome instanceof Outcome.Told) {
            return outcome;
        }
        return find(link, shipment) instanceof Outcome.Told told ? told : outcome;
    }

    public Outcome find(Link link, UUID shipment) {
        String path = "/v1/dispatch-orders?reference=" + shipment;
        Reply reply = wire.call(link, "GET", path, Optional.empty(), Optional.empty(), PATIENCE);
        if (!(reply instanceof Reply.Answered answered) || !answered.ok()) {
            return new Outcome.Unclear(reply.toString());
        }
        return read(answered.body(), Found.class)
                .map(found -> found.items().stream()
                        .filter(order -> order.reference().equals(shipment.toString()))
                        .findFirst()
                        .<Outcome>map(Outcome.Told::new)
                        .orElseGet(Outcome.NotThere::new))
                .orElseGet(() -> new Outcome.Unclear("unreadable answer"));
    }

    public Outcome release(Link link, String dispatchOrder, UUID shipment) {
        return change(link, dispatchOrder, "release", shipment);
    }

    public Outcome cancel(Link link, String dispatchOrder, UUID shipment) {
        return change(link, dispatchOrder, "cancel", shipment);
    }

    private Outcome change(Link link, String dispatchOrder, String what, UUID shipment) {
        String path = "/v1/dispatch-orders/" + URLEncoder.encode(dispatchOrder, StandardCharsets.UTF_8) + "/" + what;
        return order(wire.call(
                link, "POST", path, Optional.of(what + "-" + shipment), Optional.of(new Nothing()), PATIENCE));
    }

    private Outcome order(Reply reply) {
        return switch (reply) {
            case Reply.Silent silent -> new Outcome.Unclear(silent.why());
            case Reply.Answered answered
            when answered.ok() ->
                read(answered.body(), DispatchOrder.class)
                        .<Outcome>map(Outcome.Told::new)
                        .orElseGet(() -> new Outcome.Unclear("unreadable answer"));
            case Reply.Answered answered -> refusal(answered);
        };
    }

    /** Only what says "this will never do" is final; a wrong key or a tired server is not. */
    private Outcome refusal(Reply.Answered answered) {
        return switch (answered.status()) {
            case 400, 409, 422 ->
                new Outcome.Declined(read(answered.body(), Problem.class)
                        .flatMap(Problem::text)
                        .orElse("answered " + answered.status()));
            case 404 -> new Outcome.NotThere();
            default -> new Outcome.Unclear("answered " + answered.status());
        };
    }

    private <T> Optional<T> read(String body, Class<T> type) {
        try {
            return Optional.of(wire.read(body, type));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    record Found(List<DispatchOrder> items) {
        Found {
            items = List.copyOf(Objects.requireNonNull(items));
        }
    }

    record Problem(@Nullable String title, @Nullable String detail) {
        Optional<String> text() {
            return Optional.ofNullable(detail == null ? title : detail);
        }
    }

    record Nothing() {}
}
