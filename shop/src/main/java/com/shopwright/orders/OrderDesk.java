package com.shopwright.orders;

import com.shopwright.carts.Email;
import com.shopwright.carts.Promise;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.Page;
import com.shopwright.kernel.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The face of the room; what it is asked to decide or to note goes to the class that knows how. */
@Component
final class OrderDesk implements Orders {

    private final OrderRows orders;
    private final OrderList list;
    private final TimelineRows timelineRows;
    private final Timeline timeline;
    private final Decisions decisions;
    private final DispatchReports reports;
    private final SendLink sendLink;
    private final Promises promises;
    private final Events events;
    private final OrderSettings settings;
    private final InstantSource clock;
    private final Transactions transactions;

    OrderDesk(
            OrderRows orders,
            OrderList list,
            TimelineRows timelineRows,
            Timeline timeline,
            Decisions decisions,
            DispatchReports reports,
            SendLink sendLink,
            Promises promises,
            Events events,
            OrderSettings settings,
            InstantSource clock,
            Transactions transactions) {
        this.orders = orders;
        this.list = list;
        this.timelineRows = timelineRows;
        this.timeline = timeline;
        this.decisions = decisions;
        this.reports = reports;
        this.sendLink = sendLink;
        this.promises = promises;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return orders.find(id);
    }

    @Override
    public Map<OrderId, Order> find(Set<OrderId> ids) {
        return orders.find(ids);
    }

    @Override
    public Optional<Order> find(OrderNumber number) {
        return orders.id(number).flatMap(orders::find);
    }

    @Override
    public Optional<Order> find(OrderNumber number, OrderKey key) {
        return find(number).filter(order -> order.key().matches(key)).filter(order -> !isTooOld(order));
    }

    @Override
    public boolean hasExpired(OrderNumber number, OrderKey key) {
        return find(number)
                .filter(order -> order.key().matches(key))
                .filter(this::isTooOld)
                .isPresent();
    }

    private boolean isTooOld(Order order) {
        return clock.instant().isAfter(orders.lastChange(order.id()).plus(settings.linkLife()));
    }

    @Override
    public void sendLink(OrderNumber number, Email email) {
        sendLink.ask(number, email);
    }

    @Override
    public void promiseMoved(
            OrderId id, Map<UUID, Optional<Promise>> moved, PromiseCause cause, String detail, Actor actor) {
        transactions.inOne(() -> orders.lock(id)
                .flatMap(head -> orders.find(id))
                .ifPresent(order -> {
                    if (promises.move(order, moved, cause, detail, actor)) {
                        timeline.add(id, Step.PROMISE_MOVED, actor, detail);
                        events.publish(new OrderProgressed(id, Step.PROMISE_MOVED, Optional.empty()));
                    }
                }));
    }

    @Override
    public List<PromiseMove> promiseMoves(OrderId id) {
        return promises.of(id);
    }

    @Override
    public Page<OrderSummary> list(OrderFilter filter) {
        return list.page(filter);
    }

    @Override
    public Map<OrderId, OrderNumber> numbers(Set<OrderId> ids) {
        return orders.heads(ids).stream().collect(Collectors.toMap(Head::id, Head::number));
    }

    @Override
    public Map<OrderState, Integer> counts() {
        return orders.counts();
    }

    @Override
    public List<TimelineEntry> timeline(OrderId id) {
        return timelineRows.of(id);
    }

    @Override
    public long version(OrderId id) {
        return orders.version(id).orElse(0L);
    }

    @Override
    public ChangeOutcome cancel(OrderNumber number, Actor actor, String reason) {
        return decisions.cancel(number, actor, reason);
    }

    @Override
    public ChangeOutcome approve(OrderNumber number, Actor actor) {
        return decisions.approve(number, actor);
    }

    @Override
    public ChangeOutcome moneyReceived(OrderNumber number, Actor actor) {
        return decisions.moneyReceived(number, actor);
    }

    @Override
    public ChangeOutcome moneyReceived(OrderNumber number, Money amount, Actor actor) {
        return decisions.moneyReceived(number, amount, actor);
    }

    @Override
    public ChangeOutcome returnExcess(OrderNumber number) {
        return decisions.returnExcess(number);
    }

    @Override
    public Set<ShipmentId> dispatchRequested(List<DispatchRequest> shipments, Actor actor) {
        return reports.requested(shipments, actor);
    }

    @Override
    public void recalled(OrderId id, ShipmentId shipment) {
        reports.recalled(id);
    }

    @Override
    public void picked(OrderId id, ShipmentId shipment, Actor actor, Optional<Duration> took) {
        reports.picked(id, shipment, actor, took);
    }

    @Override
    public void packed(OrderId id, ShipmentId shipment, Actor actor, Optional<Duration> took) {
        reports.packed(id, shipment, actor, took);
    }

    @Override
    public void shipped(
            OrderId id, ShipmentId shipment, String carrier, String tracking, Actor actor, Optional<Duration> took) {
        reports.shipped(id, shipment, carrier, tracking, actor, took);
    }

    @Override
    public void delivered(OrderId id, ShipmentId shipment, Actor actor, Optional<Duration> took) {
        reports.delivered(id, shipment, actor, took);
    }

    @Override
    public void dispatchFailed(OrderId id, ShipmentId shipment, Actor actor, String reason) {
        reports.failed(id, shipment, actor, reason);
    }

    @Override
    public void note(Set<OrderId> ids, Step step, Actor actor, String detail, Optional<Duration> took) {
        transactions.inOne(() -> ids.stream()
                .sorted(java.util.Comparator.comparing(OrderId::value))
                .filter(id -> orders.lock(id).isPresent())
                .forEach(id -> timeline.add(id, step, actor, Optional.of(detail), took)));
    }
}
