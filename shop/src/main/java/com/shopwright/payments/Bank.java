package com.shopwright.payments;

import com.shopwright.kernel.Link;
import com.shopwright.kernel.Links;
import com.shopwright.kernel.Wire;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The financial agent of {@code docs/wire.md} over HTTP. */
@Component
final class Bank implements FinancialAgent {

    /** A slow card answers after 20 s; whoever has not answered by then has not answered. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    /** Not understood, not possible in this state, not valid. */
    private static final Set<Integer> VERDICTS = Set.of(400, 409, 422);

    private final Links links;
    private final Wire wire;

    Bank(Links links, Wire wire) {
        this.links = links;
        this.wire = wire;
    }

    @Override
    public boolean present() {
        return links.link("bank").isPresent();
    }

    @Override
    public Reply authorise(Attempt attempt) {
        Map<String, Object> body = new HashMap<>();
        body.put("reference", attempt.reference());
        body.put(
                "amount",
                Map.of(
                        "amount",
                        attempt.amount(),
                        "currency",
                        attempt.currency().getCurrencyCode()));
        body.put("returnUrl", attempt.returnUrl());
        attempt.token().ifPresent(token -> body.put("token", token));
        return payment(wire.call(
                link(), "POST", "/v1/payments", Optional.of(attempt.id().toString()), Optional.of(body), PATIENCE));
    }

    @Override
    public Reply enquire(UUID key) {
        Wire.Reply reply =
                wire.call(link(), "GET", "/v1/payments?key=" + key, Optional.empty(), Optional.empty(), PATIENCE);
        return switch (reply) {
            case Wire.Reply.Silent(String why) -> new Reply.NoAnswer(why);
            case Wire.Reply.Answered answered when !answered.ok() -> new Reply.NoAnswer("status " + answered.status());
            case Wire.Reply.Answered answered -> {
                List<WirePayment> items =
                        wire.read(answered.body(), WirePayments.class).items();
                yield items.isEmpty()
                        ? new Reply.Unheard()
                        : new Reply.Known(items.getFirst().toAgentPayment());
            }
        };
    }

    @Override
    public Reply operate(String agentId, Operation operation) {
        String path = "/v1/payments/" + agentId
                + switch (operation.kind()) {
                    case CAPTURE -> "/captures";
                    case REFUND -> "/refunds";
                    case VOID -> "/void";
                };
        Map<String, Object> body =
                operation.kind() == Operation.Kind.VOID ? Map.of() : Map.of("amount", operation.amount());
        Wire.Reply reply =
                wire.call(link(), "POST", path, Optional.of(operation.id().toString()), Optional.of(body), PATIENCE);
        if (reply instanceof Wire.Reply.Answered answered && answered.ok() && operation.kind() != Operation.Kind.VOID) {
            return new Reply.Known(
                    wire.read(answered.body(), WireOperation.class).payment().toAgentPayment());
        }
        return payment(reply);
    }

    @Override
    public boolean hasDone(Operation operation) {
        Wire.Reply reply = wire.call(
                link(), "GET", "/v1/operations?key=" + operation.id(), Optional.empty(), Optional.empty(), PATIENCE);
        return reply instanceof Wire.Reply.Answered answered
                && answered.ok()
                && !wire.read(answered.body(), WireOperations.class).items().isEmpty();
    }

    /** Only what the bank says of the call itself is a verdict; anything else may come from somebody in between. */
    private Reply payment(Wire.Reply reply) {
        return switch (reply) {
            case Wire.Reply.Silent(String why) -> new Reply.NoAnswer(why);
            case Wire.Reply.Answered answered
            when answered.ok() ->
                new Reply.Known(wire.read(answered.body(), WirePayment.class).toAgentPayment());
            case Wire.Reply.Answered answered
            when VERDICTS.contains(answered.status()) -> new Reply.Refused(problem(answered));
            case Wire.Reply.Answered answered -> new Reply.NoAnswer("status " + answered.status());
        };
    }

    private String problem(Wire.Reply.Answered answered) {
        WireProblem problem = wire.read(answered.body(), WireProblem.class);
        return problem.detail() == null ? "refused with status " + answered.status() : problem.detail();
    }

    private Link link() {
        return links.link("bank").orElseThrow(() -> new IllegalStateException("there is no link to a bank"));
    }

    private record WirePayments(List<WirePayment> items) {}

    private record WireOperations(List<WireDone> items) {}

    private record WireDone(String id) {}

    private record WireOperation(String id, WirePayment payment) {}

    private record WireProblem(
            @Nullable String type, @Nullable String detail) {}

    private record WirePayment(
            String id,
            String state,
            long authorised,
            long captured,
            long refunded,
            String currency,
            @Nullable String reason,
            @Nullable String actionUrl) {

        AgentPayment toAgentPayment() {
            return new AgentPayment(
                    id,
                    state,
                    authorised,
                    captured,
                    refunded,
                    currency,
                    Optional.ofNullable(reason),
                    Optional.ofNullable(actionUrl));
        }
    }
}
