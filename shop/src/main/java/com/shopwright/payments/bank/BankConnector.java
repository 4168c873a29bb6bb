package com.shopwright.payments.bank;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.shopwright.kernel.Link;
import com.shopwright.kernel.Links;
import com.shopwright.kernel.SignedMessages;
import com.shopwright.kernel.SignedMessages.Reading;
import com.shopwright.kernel.Wire;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.Wording;
import com.shopwright.payments.port.Capability;
import com.shopwright.payments.port.Charge;
import com.shopwright.payments.port.Connector;
import com.shopwright.payments.port.Fate;
import com.shopwright.payments.port.Heard;
import com.shopwright.payments.port.HookMessage;
import com.shopwright.payments.port.IdempotencyPolicy;
import com.shopwright.payments.port.Move;
import com.shopwright.payments.port.Reply;
import com.shopwright.payments.port.Statement;
import com.shopwright.payments.port.Terms;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The bank of {@code docs/wire.md} over HTTP. */
@Component
@Order(10)
final class BankConnector implements Connector {

    private static final String LINK = "bank";

    /** A slow card answers after 20 s; whoever has not answered by then has not answered. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final int SETTLED_AT_ONCE = 500;

    /** Not understood, not possible in this state, not valid. */
    private static final Set<Integer> VERDICTS = Set.of(400, 409, 422);

    /** The bank has this key already: whatever it was asked then has taken effect, or has not, and only it can tell. */
    private static final String KEY_REUSED = "urn:shopwright:problem:idempotency-key-reused";

    private static final Terms TERMS = new Terms(
            new PaymentMethod("card"),
            new Wording(
                    "Card",
                    "You type the card number on the bank's own page; we never see it.",
                    "Your payment went through.",
                    "",
                    "to your card; banks take two to five days"),
            Set.of(
                    Capability.TOKEN,
                    Capability.REDIRECT,
                    Capability.PARTIAL_CAPTURE,
                    Capability.SEVERAL_CAPTURES,
                    Capability.VOID_AFTER_CAPTURE,
                    Capability.PARTIAL_REFUND,
                    Capability.SEVERAL_REFUNDS),
            IdempotencyPolicy.FOR_EVER,
            Set.of(),
            Optional.of(Duration.ofDays(7)), // what card schemes commonly grant
            "agent",
            Optional.of(LINK));

    private final Links links;
    private final Wire wire;
    private final SignedMessages messages;

    BankConnector(Links links, Wire wire, SignedMessages messages) {
        this.links = links;
        this.wire = wire;
        this.messages = messages;
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public boolean isReady() {
        return links.link(LINK).isPresent();
    }

    @Override
    public Reply start(Charge charge) {
        return begin(charge, null);
    }

    @Override
    public Reply authorise(Charge charge, String token) {
        return begin(charge, token);
    }

    private Reply begin(Charge charge, @Nullable String token) {
        WireCharge body = new WireCharge(
                charge.reference(),
                new WireMoney(
                        charge.amount().amount(), charge.amount().currency().getCurrencyCode()),
                charge.returnUrl().toString(),
                token);
        return payment(post("/v1/payments", charge.id().toString(), body));
    }

    @Override
    public Reply capture(Move move) {
        return moved(move, "/captures");
    }

    @Override
    public Reply refund(Move move) {
        return moved(move, "/refunds");
    }

    private Reply moved(Move move, String what) {
        Map<String, Long> body = Map.of("amount", move.amount().amount());
        Wire.Reply reply =
                post("/v1/payments/" + move.charge().knownAs() + what, move.id().toString(), body);
        return reply instanceof Wire.Reply.Answered answered && answered.ok()
                ? new Reply.Known(
                        wire.read(answered.body(), WireMove.class).payment().known())
                : payment(reply);
    }

    @Override
    public Reply voidRest(Move move) {
        return payment(post(
                "/v1/payments/" + move.charge().knownAs() + "/void", move.id().toString(), Map.of()));
    }

    @Override
    public Reply query(Charge charge) {
        return switch (get("/v1/payments?key=" + charge.id())) {
            case Wire.Reply.Silent(String why) -> new Reply.NoAnswer(why);
            case Wire.Reply.Answered answered when !answered.ok() -> new Reply.NoAnswer("status " + answered.status());
            case Wire.Reply.Answered answered -> {
                List<WirePayment> items =
                        wire.read(answered.body(), WirePayments.class).items();
                yield items.isEmpty()
                        ? new Reply.Unheard()
                        : new Reply.Known(items.getFirst().known());
            }
        };
    }

    @Override
    public Fate fate(Move move) {
        if (get("/v1/operations?key=" + move.id()) instanceof Wire.Reply.Answered answered && answered.ok()) {
            return wire.read(answered.body(), WireMoves.class).items().isEmpty() ? Fate.UNHEARD : Fate.DONE;
        }
        return Fate.UNKNOWN;
    }

    @Override
    public Heard hear(HookMessage message) {
        String id = message.header("webhook-id");
        Reading reading = messages.read(
                LINK, id, message.header("webhook-timestamp"), message.header("webhook-signature"), message.body());
        return switch (reading) {
            case Reading.Refused(String reason) -> new Heard.Refused(reason);
            case Reading.Genuine genuine -> new Heard.Genuine(id, subjects(genuine));
        };
    }

    private List<Heard.Subject> subjects(Reading.Genuine message) {
        return message.type().equals("payment.updated")
                ? List.of(new Heard.Subject.Reference(
                        wire.read(message.data(), WireNews.class).payment().reference()))
                : List.of();
    }

    @Override
    public Statement statement(Optional<String> cursor) {
        String from = cursor.map(last -> "&after=" + URLEncoder.encode(last, StandardCharsets.UTF_8))
                .orElse("");
        return switch (get("/v1/settlements?limit=" + SETTLED_AT_ONCE + from)) {
            case Wire.Reply.Silent(String why) -> new Statement.NoAnswer(why);
            case Wire.Reply.Answered answered
            when !answered.ok() -> new Statement.NoAnswer("status " + answered.status());
            case Wire.Reply.Answered answered ->
                wire.read(answered.body(), BankStatement.class).read();
        };
    }

    @Override
    public String declined(String reason) {
        return switch (reason) {
            case "insufficient_funds" -> "Your bank says there is not enough on the account of this card.";
            case "authentication_failed" -> "Your bank could not make sure that it was you.";
            case "cancelled_by_buyer" -> "You left the bank's page before the payment was done.";
            case "session_expired" -> "The bank's page was open for too long.";
            case "card_declined" -> "Your bank declined the card.";
            default -> "Your bank did not accept the payment.";
        };
    }

    /** Only what the bank says of the call itself is a verdict; anything else may come from somebody in between. */
    private Reply payment(Wire.Reply reply) {
        return switch (reply) {
            case Wire.Reply.Silent(String why) -> new Reply.NoAnswer(why);
            case Wire.Reply.Answered answered
            when answered.ok() ->
                new Reply.Known(wire.read(answered.body(), WirePayment.class).known());
            case Wire.Reply.Answered answered when VERDICTS.contains(answered.status()) -> refusal(answered);
            case Wire.Reply.Answered answered -> new Reply.NoAnswer("status " + answered.status());
        };
    }

    private Reply refusal(Wire.Reply.Answered answered) {
        WireProblem problem = wire.read(answered.body(), WireProblem.class);
        String why = problem.detail() == null ? "refused with status " + answered.status() : problem.detail();
        return KEY_REUSED.equals(problem.type()) ? new Reply.NoAnswer(why) : new Reply.Refused(why);
    }

    private Wire.Reply post(String path, String key, Object body) {
        return wire.call(link(), "POST", path, Optional.of(key), Optional.of(body), PATIENCE);
    }

    private Wire.Reply get(String path) {
        return wire.call(link(), "GET", path, Optional.empty(), Optional.empty(), PATIENCE);
    }

    private Link link() {
        return links.link(LINK).orElseThrow(() -> new IllegalStateException("there is no link to a bank"));
    }

    private record WireCharge(
            String reference,
            WireMoney amount,
            String returnUrl,
            @JsonInclude(Include.NON_NULL) @Nullable String token) {}

    private record WireMoney(long amount, String currency) {}

    private record WirePayments(List<WirePayment> items) {}

    private record WireMoves(List<WireDone> items) {}

    private record WireDone(String id) {}

    private record WireMove(String id, WirePayment payment) {}

    private record WireNews(WireSubject payment) {}

    private record WireSubject(String reference) {}

    private record WireProblem(
            @Nullable String type, @Nullable String detail) {}
}
