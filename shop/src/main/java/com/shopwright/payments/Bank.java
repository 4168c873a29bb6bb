package com.shopwright.payments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.shopwright.kernel.Link;
import com.shopwright.kernel.Links;
import com.shopwright.kernel.Wire;
import java.time.Duration;
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

    /** The agent has this key already: whatever it was asked then has taken effect, or has not, and only it can tell. */
    private static final String KEY_REUSED = "urn:shopwright:problem:idempotency-key-reused";

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
        String key = attempt.id().toString();
        return payment(wire.call(
                link(), "POST", "/v1/payments", Optional.of(key), Optional.of(WireAttempt.of(attempt)), PATIENCE));
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
            case Wire.Reply.Answered answered when VERDICTS.contains(answered.status()) -> refusal(answered);
            case Wire.Reply.Answered answered -> new Reply.NoAnswer("status " + answered.status());
        };
    }

    private Reply refusal(Wire.Reply.Answered answered) {
        WireProblem problem = wire.read(answered.body(), WireProblem.class);
        String why = problem.detail() == null ? "refused with status " + answered.status() : problem.detail();
        return KEY_REUSED.equals(problem.type()) ? new Reply.NoAnswer(why) : new Reply.Refused(why);
    }

    private Link link() {
        return links.link("bank").orElseThrow(() -> new IllegalStateException("there is no link to a bank"));
    }

    private record WireAttempt(
            String reference,
            WireMoney amount,
            String returnUrl,
            @JsonInclude(Include.NON_NULL) @Nullable String token) {

        static WireAttempt of(Attempt attempt) {
            return new WireAttempt(
                    attempt.reference(),
                    new WireMoney(attempt.amount(), attempt.currency().getCurrencyCode()),
                    attempt.returnUrl(),
                    attempt.token().orElse(null));
        }
    }

    private record WireMoney(long amount, String currency) {}

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
