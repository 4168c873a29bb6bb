package com.shopwright.payments.pebbles;

import com.shopwright.kernel.Money;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.Wording;
import com.shopwright.payments.port.AgentPayment;
import com.shopwright.payments.port.Capability;
import com.shopwright.payments.port.Charge;
import com.shopwright.payments.port.Connector;
import com.shopwright.payments.port.Fate;
import com.shopwright.payments.port.Heard;
import com.shopwright.payments.port.HookMessage;
import com.shopwright.payments.port.IdempotencyPolicy;
import com.shopwright.payments.port.Move;
import com.shopwright.payments.port.Reply;
import com.shopwright.payments.port.Standing;
import com.shopwright.payments.port.Terms;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * A way to pay that the shop has never heard of, with an agent of its own: a table in this class. It can take an authorisation
 * only once, which the shop has to respect.
 */
@Component
final class PebbleConnector implements Connector {

    private static final Terms TERMS = new Terms(
            new PaymentMethod("pebbles"),
            new Wording(
                    "Pebbles",
                    "You show the pebbles that you have gathered.",
                    "Your pebbles are counted.",
                    "",
                    "to your beach"),
            Set.of(Capability.REDIRECT, Capability.PARTIAL_REFUND),
            new IdempotencyPolicy(Optional.of(Duration.ofHours(24)), true),
            Set.of(),
            Optional.of(Duration.ofDays(3)),
            "pebbles",
            Optional.of("pebbles"));

    private record Heap(Money authorised, Money captured, Money refunded, Standing standing) {}

    private final Map<UUID, Heap> heaps = new ConcurrentHashMap<>();
    private final Map<UUID, Move> moves = new ConcurrentHashMap<>();
    private final Environment settings;

    PebbleConnector(Environment settings) {
        this.settings = settings;
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public boolean isReady() {
        return settings.getProperty("shopwright.payments.pebbles.offered", Boolean.class, false);
    }

    @Override
    public Reply start(Charge charge) {
        Money nothing = Money.zero(charge.amount().currency());
        heaps.putIfAbsent(charge.id(), new Heap(charge.amount(), nothing, nothing, Standing.AUTHORISED));
        return query(charge);
    }

    @Override
    public Reply capture(Move move) {
        return moved(
                move,
                heap -> heap.captured().isZero()
                                && heap.standing() == Standing.AUTHORISED
                                && move.amount().equals(heap.authorised())
                        ? Optional.of(new Heap(heap.authorised(), move.amount(), heap.refunded(), Standing.CAPTURED))
                        : Optional.empty());
    }

    @Override
    public Reply voidRest(Move move) {
        return moved(
                move,
                heap -> heap.standing() == Standing.AUTHORISED
                        ? Optional.of(new Heap(heap.authorised(), heap.captured(), heap.refunded(), Standing.ENDED))
                        : Optional.empty());
    }

    @Override
    public Reply refund(Move move) {
        return moved(move, heap -> {
            Money refunded = heap.refunded().plus(move.amount());
            return refunded.compareTo(heap.captured()) <= 0
                    ? Optional.of(new Heap(heap.authorised(), heap.captured(), refunded, heap.standing()))
                    : Optional.empty();
        });
    }

    private synchronized Reply moved(Move move, java.util.function.Function<Heap, Optional<Heap>> change) {
        Heap heap = heaps.get(move.charge().id());
        if (heap != null && !moves.containsKey(move.id())) {
            Optional<Heap> changed = change.apply(heap);
            if (changed.isEmpty()) {
                return new Reply.Refused("not_that_many");
            }
            heaps.put(move.charge().id(), changed.get());
            moves.put(move.id(), move);
        }
        return query(move.charge());
    }

    @Override
    public Reply query(Charge charge) {
        Heap heap = heaps.get(charge.id());
        return heap == null
                ? new Reply.Unheard()
                : new Reply.Known(new AgentPayment(
                        "heap-" + charge.id(),
                        heap.standing(),
                        heap.authorised(),
                        heap.captured(),
                        heap.refunded(),
                        Optional.empty(),
                        Optional.<URI>empty()));
    }

    @Override
    public Fate fate(Move move) {
        return moves.containsKey(move.id()) ? Fate.DONE : Fate.UNHEARD;
    }

    @Override
    public Heard hear(HookMessage message) {
        String reference = new String(message.body(), StandardCharsets.UTF_8);
        return message.header("pebble-mark").equals("three dots")
                ? new Heard.Genuine(message.header("pebble-id"), List.of(new Heard.Subject.Reference(reference)))
                : new Heard.Refused("the pebble does not bear our mark");
    }
}
