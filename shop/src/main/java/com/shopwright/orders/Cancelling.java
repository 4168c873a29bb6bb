package com.shopwright.orders;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Money;
import com.shopwright.orders.Amending.Wish;
import com.shopwright.orders.Reach.Packed;
import com.shopwright.payments.Payments;
import com.shopwright.stock.Amount;
import com.shopwright.stock.Stock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes pieces off an order until they have left: their stock, their money and their place in a parcel. Runs in the caller's
 * transaction with the order's row locked.
 */
@Component
final class Cancelling {

    private static final Set<OrderState> POSSIBLE = Set.of(
            OrderState.AWAITING_PAYMENT,
            OrderState.PAYMENT_FAILED,
            OrderState.IN_REVIEW,
            OrderState.CONFIRMED,
            OrderState.PARTLY_SHIPPED,
            OrderState.PARKED);

    private final OrderRows orders;
    private final LineRows lines;
    private final ParcelRows parcels;
    private final Reach reach;
    private final Amending amending;
    private final Settling settling;
    private final Progress progress;
    private final Stock stock;
    private final PartsList partsList;
    private final Recalling recalling;
    private final Payments payments;
    private final Timeline timeline;
    private final Events events;

    Cancelling(
            OrderRows orders,
            LineRows lines,
            ParcelRows parcels,
            Reach reach,
            Amending amending,
            Settling settling,
            Progress progress,
            Stock stock,
            PartsList partsList,
            Recalling recalling,
            Payments payments,
            Timeline timeline,
            Events events) {
        this.orders = orders;
        this.lines = lines;
        this.parcels = parcels;
        this.reach = reach;
        this.amending = amending;
        this.settling = settling;
        this.progress = progress;
        this.stock = stock;
        this.partsList = partsList;
        this.recalling = recalling;
        this.payments = payments;
        this.timeline = timeline;
        this.events = events;
    }

    static boolean isPossible(OrderState state) {
        return POSSIBLE.contains(state);
    }

    /** Everything that has not left; if nothing has, the order ends. */
    AmendOutcome everything(Head head, Wish wish) {
        if (!POSSIBLE.contains(head.state())) {
            return tooLate(head);
        }
        Order order = orders.find(head.id()).orElseThrow();
        List<Packed> packed = reach.parcels(head, order);
        Map<UUID, Integer> can = Reach.cancellable(order, packed);
        can.values().removeIf(pieces -> pieces == 0);
        boolean begun = order.lines().stream().anyMatch(line -> line.shipped() > 0);
        boolean all = order.lines().stream().allMatch(line -> can.getOrDefault(line.id(), 0) == line.wanted());
        if (can.isEmpty() || !all && !begun) {
            return new AmendOutcome.NotPossible(head.state(), Reach.why(packed));
        }
        return all && !begun ? end(head, order, wish) : part(head, order, packed, can, wish);
    }

    AmendOutcome pieces(Head head, List<Pieces> wanted, Wish wish) {
        if (!POSSIBLE.contains(head.state())) {
            return tooLate(head);
        }
        Order order = orders.find(head.id()).orElseThrow();
        List<Packed> packed = reach.parcels(head, order);
        Map<UUID, Integer> can = Reach.cancellable(order, packed);
        Map<UUID, Integer> pieces = new HashMap<>();
        wanted.forEach(some -> pieces.merge(some.line(), some.quantity(), Integer::sum));
        Optional<AmendOutcome> refusal = refusal(head, order, packed, can, pieces);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        boolean all = order.lines().stream()
                .allMatch(line -> line.shipped() == 0 && pieces.getOrDefault(line.id(), 0) == line.wanted());
        return all ? end(head, order, wish) : part(head, order, packed, pieces, wish);
    }

    private static Optional<AmendOutcome> refusal(
            Head head, Order order, List<Packed> packed, Map<UUID, Integer> can, Map<UUID, Integer> pieces) {
        if (pieces.isEmpty()) {
            return Optional.of(new AmendOutcome.Invalid("lines", "say which pieces are to be cancelled"));
        }
        Map<UUID, OrderLine> known = order.lines().stream().collect(Collectors.toMap(OrderLine::id, line -> line));
        for (Map.Entry<UUID, Integer> some : pieces.entrySet()) {
            OrderLine line = known.get(some.getKey());
            if (line == null) {
                return Optional.of(new AmendOutcome.Invalid("lines", "name lines of this order by their id"));
            }
            int most = can.getOrDefault(line.id(), 0);
            if (some.getValue() < 1 || some.getValue() > line.wanted() && most == line.wanted()) {
                return Optional.of(new AmendOutcome.Invalid(
                        "lines", "of " + line.name() + " 1 to " + line.wanted() + " can be cancelled"));
            }
            if (some.getValue() > most) {
                return Optional.of(new AmendOutcome.NotPossible(
                        head.state(),
                        most == 0
                                ? line.name() + ": " + Reach.why(packed)
                                : "Of " + line.name() + " only " + most
                                        + " can still be cancelled; the rest is leaving."));
            }
        }
        return Optional.empty();
    }

    private static AmendOutcome tooLate(Head head) {
        return new AmendOutcome.NotPossible(
                head.state(),
                "It is too late: the order is "
                        + head.state().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
    }

    private AmendOutcome end(Head head, Order order, Wish wish) {
        Reckoning reckoning = Reckoning.of(order, amending.before(head));
        reckoning.everything(order.lines());
        Payments.Balance balance = payments.balance(head.payable());
        long back = Math.max(0, balance.taken() - balance.refunded() - balance.refunding());
        order.lines().stream()
                .filter(line -> line.wanted() > 0)
                .forEach(line -> lines.cancelled(head.id(), line, line.wanted(), wish.actor()));
        Change change = amending.write(head, wish, reckoning.taken(), back, true, Optional.empty());
        progress.close(head, OrderState.CANCELLED, OrderCause.CANCELLED, Step.CANCELLED, wish.actor(), wish.reason());
        return new AmendOutcome.Made(change, OrderState.CANCELLED, false);
    }

    private AmendOutcome part(Head head, Order order, List<Packed> packed, Map<UUID, Integer> pieces, Wish wish) {
        List<Change> before = amending.before(head);
        Reckoning reckoning = Reckoning.of(order, before);
        Map<Sku, Integer> goods = new TreeMap<>();
        List<String> words = new ArrayList<>();
        Map<UUID, Map<Sku, Integer>> takes = partsList.ofOne(order.lines().stream()
                .filter(line -> pieces.containsKey(line.id()))
                .toList());
        for (OrderLine line : order.lines()) {
            int some = pieces.getOrDefault(line.id(), 0);
            if (some > 0) {
                reckoning.pieces(line.id(), some);
                takes.getOrDefault(line.id(), Map.of())
                        .forEach((sku, each) -> goods.merge(sku, each * some, Integer::sum));
                lines.cancelled(head.id(), line, some, wish.actor());
                words.add(some + " × " + line.name());
            }
        }
        long less = Amending.amount(reckoning.taken());
        long toRefund = amending.taken(head, before, less);
        Change change = amending.write(head, wish, reckoning.taken(), toRefund, toRefund == 0, Optional.empty());
        lines.demandCancelled(head.id(), goods);
        List<Packed> recalled = Recalling.parcels(order, packed, pieces);
        recalled.forEach(parcel -> recalling.recall(head, parcel.parcel()));
        stock.release(
                head.claimant(),
                goods.entrySet().stream()
                        .map(entry -> new Amount(entry.getKey(), entry.getValue()))
                        .toList(),
                Recalling.kept(packed, recalled),
                wish.actor());
        payments.expect(head.payable(), head.toPay().minus(change.amount()));
        timeline.add(
                head.id(),
                Step.PART_CANCELLED,
                wish.actor(),
                String.join(", ", words) + ": " + wish.reason() + money(change));
        events.publish(new OrderChanged(head.id(), change.id()));
        Head now = orders.lock(head.id()).orElseThrow();
        OrderState state = finish(now, wish.actor());
        settling.settle(orders.lock(head.id()).orElseThrow());
        return new AmendOutcome.Made(change, state, false);
    }

    private static String money(Change change) {
        String less = change.amount().format(Locale.ENGLISH) + " less to pay";
        Money back = change.toRefund();
        return " · " + less + (back.isZero() ? "" : ", " + back.format(Locale.ENGLISH) + " goes back");
    }

    /** Nothing more will leave: the order is as shipped as it will be. */
    private OrderState finish(Head head, Actor actor) {
        boolean allLeft = orders.allShipped(head.id());
        if (!allLeft || !OrderMachine.TABLE.knows(head.state(), OrderCause.REST_CANCELLED)) {
            return head.state();
        }
        orders.become(head, OrderCause.REST_CANCELLED, OrderState.SHIPPED, actor);
        settling.delivered(head);
        boolean allThere = parcels.of(head.id()).stream()
                .filter(Parcel::isLive)
                .allMatch(parcel -> parcel.state() == Parcel.State.DELIVERED);
        if (!allThere) {
            return OrderState.SHIPPED;
        }
        orders.become(orders.lock(head.id()).orElseThrow(), OrderCause.ALL_DELIVERED, OrderState.DELIVERED, actor);
        return OrderState.DELIVERED;
    }
}
