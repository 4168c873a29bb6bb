package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.Transactions;
import com.shopwright.orders.Amending.Wish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers each wish once: the order's row is locked, and a key that was used before is answered as it was then. */
@Component
final class AmendmentDesk implements Amendments, OwnOrders {

    private final OrderRows orders;
    private final ChangeRows changes;
    private final Cancelling cancelling;
    private final BuyerCancelling buyers;
    private final BuyerRuleRows buyerRules;
    private final Refunding refunding;
    private final Redirecting redirecting;
    private final Reach reach;
    private final Transactions transactions;

    AmendmentDesk(
            OrderRows orders,
            ChangeRows changes,
            Cancelling cancelling,
            BuyerCancelling buyers,
            BuyerRuleRows buyerRules,
            Refunding refunding,
            Redirecting redirecting,
            Reach reach,
            Transactions transactions) {
        this.orders = orders;
        this.changes = changes;
        this.cancelling = cancelling;
        this.buyers = buyers;
        this.buyerRules = buyerRules;
        this.refunding = refunding;
        this.redirecting = redirecting;
        this.reach = reach;
        this.transactions = transactions;
    }

    @Override
    public AmendOutcome cancel(
            OrderNumber number, IdempotencyKey key, List<Pieces> pieces, Actor actor, String reason) {
        Wish wish = wish(Change.Kind.CANCELLATION, key, pieces + "|" + reason, actor, reason);
        return once(number, wish, (head, once) -> cancelling.pieces(head, pieces, once));
    }

    @Override
    public AmendOutcome cancel(OrderNumber number, IdempotencyKey key) {
        Wish wish = wish(Change.Kind.CANCELLATION, key, "by the buyer", Actor.BUYER, "No longer wanted");
        return once(number, wish, buyers::cancel);
    }

    @Override
    public Optional<String> whyNotCancel(OrderId id) {
        return transactions.inOne(() -> buyers.refusal(orders.lock(id).orElseThrow()));
    }

    @Override
    public boolean mayCancel() {
        return buyerRules.mayCancel();
    }

    @Override
    public void letCancel(boolean may) {
        buyerRules.putMayCancel(may);
    }

    @Override
    public AmendOutcome refund(OrderNumber number, IdempotencyKey key, RefundWish wanted, Actor actor, String reason) {
        Wish wish = wish(Change.Kind.REFUND, key, wanted + "|" + reason, actor, reason);
        return once(number, wish, (head, once) -> refunding.refund(head, wanted, once));
    }

    @Override
    public DeliveryOutcome quote(OrderNumber number, Delivery delivery) {
        return transactions.inOne(() -> orders.id(number)
                .flatMap(orders::lock)
                .map(head -> redirecting.quote(head, delivery))
                .orElseGet(DeliveryOutcome.UnknownOrder::new));
    }

    @Override
    public AmendOutcome deliver(
            OrderNumber number, IdempotencyKey key, Delivery delivery, Optional<Money> expected, Actor actor) {
        Wish wish = wish(Change.Kind.DELIVERY, key, delivery + "|" + expected, actor, "Another delivery");
        return once(number, wish, (head, once) -> redirecting.deliver(head, delivery, expected, once));
    }

    private static Wish wish(Change.Kind kind, IdempotencyKey key, String said, Actor actor, String reason) {
        return new Wish(kind, key.value(), AttemptKey.hash(kind + "|" + said), actor, reason);
    }

    private AmendOutcome once(OrderNumber number, Wish wish, BiFunction<Head, Wish, AmendOutcome> work) {
        return transactions.inOne(() -> orders.id(number)
                .flatMap(orders::lock)
                .map(head -> known(head, wish).orElseGet(() -> work.apply(head, wish)))
                .orElseGet(AmendOutcome.UnknownOrder::new));
    }

    private Optional<AmendOutcome> known(Head head, Wish wish) {
        return changes.of(head.id(), head.total().currency()).stream()
                .filter(stored -> stored.key().equals(wish.key()))
                .findFirst()
                .map(stored -> stored.hash().equals(wish.hash())
                        ? new AmendOutcome.Made(stored.change(), head.state(), true)
                        : new AmendOutcome.KeyReused());
    }

    @Override
    public List<Change> of(OrderId id) {
        return orders.heads(List.of(id)).stream()
                .findFirst()
                .filter(Head::changed)
                .map(head -> changes.of(id, head.total().currency()).stream()
                        .map(ChangeRows.Stored::change)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Standing standing(Order order) {
        return transactions.inOne(() -> standing(orders.lock(order.id()).orElseThrow()));
    }

    private Standing standing(Head head) {
        Order order = orders.find(head.id()).orElseThrow();
        List<Change> before = changes.of(head.id(), head.total().currency()).stream()
                .map(ChangeRows.Stored::change)
                .toList();
        Reckoning reckoning = Reckoning.of(order, before);
        List<Reach.Packed> packed = reach.parcels(head, order);
        boolean closed = head.state().isClosed();
        Money zero = Money.zero(head.total().currency());
        Map<UUID, Integer> none = order.lines().stream().collect(Collectors.toMap(OrderLine::id, line -> 0));
        return new Standing(
                before,
                closed ? zero : new Money(reckoning.due(), zero.currency()),
                closed ? zero : new Money(reckoning.dueTax(), zero.currency()),
                closed ? zero : refunding.refundable(head),
                closed ? zero : new Money(reckoning.shippingLeft(), zero.currency()),
                Cancelling.isPossible(head.state()) ? Reach.cancellable(order, packed) : none,
                Redrafting.isPossible(head.state()) && packed.stream().allMatch(Reach.Packed::within));
    }
}
