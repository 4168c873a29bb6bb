package com.shopwright.purchasing;

import static com.shopwright.purchasing.PurchaseOrderState.CANCELLED;
import static com.shopwright.purchasing.PurchaseOrderState.CONFIRMED;
import static com.shopwright.purchasing.PurchaseOrderState.DRAFT;
import static com.shopwright.purchasing.PurchaseOrderState.REFUSED;
import static com.shopwright.purchasing.PurchaseOrderState.SENDING;
import static com.shopwright.purchasing.PurchaseOrderState.SENT;
import static com.shopwright.purchasing.PurchaseOrderState.SHIPPED;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.BusinessTime;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.Tasks;
import com.shopwright.orders.Step;
import com.shopwright.stock.Expectation;
import com.shopwright.stock.Promises;
import com.shopwright.stock.Stock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * How purchase orders come to be and move on, up to the delivery. Each move is made on a locked purchase order in the
 * caller's transaction; a move its state does not allow is late news and changes nothing.
 */
@Component
class PurchaseOrders {

    private final PurchaseOrderRows rows;
    private final Stock stock;
    private final Promises promises;
    private final WaitingOrders waiting;
    private final CustomerNotes notes;
    private final BackOff backOff;
    private final Tasks tasks;
    private final Ids ids;
    private final RandomGenerator random;
    private final BusinessTime businessTime;
    private final InstantSource clock;

    PurchaseOrders(
            PurchaseOrderRows rows,
            Stock stock,
            Promises promises,
            WaitingOrders waiting,
            CustomerNotes notes,
            BackOff backOff,
            Tasks tasks,
            Ids ids,
            RandomGenerator random,
            BusinessTime businessTime,
            InstantSource clock) {
        this.rows = rows;
        this.stock = stock;
        this.promises = promises;
        this.waiting = waiting;
        this.notes = notes;
        this.backOff = backOff;
        this.tasks = tasks;
        this.ids = ids;
        this.random = random;
        this.businessTime = businessTime;
        this.clock = clock;
    }

    /** Records the purchase order as on order, and has it sent unless a person has to look first. */
    void open(Basket basket) {
        LocalDate today = businessTime.today();
        PurchaseOrder order = new PurchaseOrder(
                new PurchaseOrderId(ids.next()),
                PurchaseOrderNumber.random(random),
                basket.supplier().id(),
                basket.supplier().name(),
                basket.needsApproval() ? DRAFT : SENDING,
                basket.deliverTo(),
                basket.lots().stream()
                        .map(lot -> new PurchaseOrderLine(ids.next(), lot.sku(), lot.quantity(), 0, lot.unitCost()))
                        .toList(),
                basket.total(),
                clock.instant(),
                today,
                promises.schedule().supplied(basket.leadDays()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        rows.insert(order, basket.leadDays());
        expect(order, order.due());
        if (order.state() == SENDING) {
            send(order);
        }
    }

    /** A draft is ordered on the day it is approved. */
    void approve(PurchaseOrder order) {
        LocalDate due = promises.schedule().supplied(rows.leadDays(order.id()));
        rows.ordered(order.id(), businessTime.today(), due);
        rows.move(order.id(), SENDING, clock.instant());
        expect(order, due);
        send(order);
    }

    private void send(PurchaseOrder order) {
        tasks.scheduleOnce(SendPurchaseOrder.KIND, order.id().value(), clock.instant());
    }

    /** The supplier has it. @param took how long the supplier's answer took, where we waited for it */
    void taken(PurchaseOrder order, String supplierOrder, Optional<Duration> took) {
        Instant now = clock.instant();
        if (order.sentAt().isPresent()) {
            return;
        }
        rows.taken(order.id(), supplierOrder, now);
        if (order.state().mayBecome(SENT)) {
            rows.move(order.id(), SENT, now);
        }
        tell(order, Step.SUPPLIER_ORDERED, order.due(), took);
    }

    void confirmed(PurchaseOrder order, Optional<LocalDate> promised) {
        boolean newDate = order.state() == CONFIRMED && !promised.equals(Optional.of(order.due()));
        if (!order.state().mayBecome(CONFIRMED) && !newDate) {
            return;
        }
        LocalDate due = promised.orElse(order.due());
        rows.move(order.id(), CONFIRMED, clock.instant());
        rows.due(order.id(), due);
        backOff.forget(skus(order));
        expect(order, due);
        tell(order, Step.SUPPLIER_CONFIRMED, due, sinceSent(order));
    }

    void shipped(PurchaseOrder order, Optional<LocalDate> promised) {
        if (!order.state().mayBecome(SHIPPED)) {
            return;
        }
        LocalDate due = promised.orElse(order.due());
        rows.move(order.id(), SHIPPED, clock.instant());
        rows.due(order.id(), due);
        expect(order, due);
    }

    void refused(PurchaseOrder order, String reason) {
        if (!order.state().mayBecome(REFUSED)) {
            return;
        }
        LocalDate again = backOff.refused(skus(order));
        end(order, REFUSED, reason + "; asked again from " + again + " on if it is still needed");
    }

    void cancelled(PurchaseOrder order, String reason) {
        if (!order.state().mayBecome(CANCELLED)) {
            return;
        }
        backOff.untilTomorrow(skus(order));
        end(order, CANCELLED, reason);
    }

    /** Nothing more comes of it: stock expects nothing, and who waited for it waits for another. */
    void end(PurchaseOrder order, PurchaseOrderState state, String why) {
        rows.move(order.id(), state, clock.instant());
        rows.attention(order.id(), why);
        waiting.letGo(order);
        stock.expect(order.lines().stream()
                .map(line -> new Expectation(line.id(), line.sku(), order.deliverTo(), 0, order.due()))
                .toList());
    }

    /** What is still open of each line is on order. */
    private void expect(PurchaseOrder order, LocalDate due) {
        stock.expect(order.lines().stream()
                .map(line -> new Expectation(line.id(), line.sku(), order.deliverTo(), line.open(), due))
                .toList());
    }

    private void tell(PurchaseOrder order, Step step, LocalDate due, Optional<Duration> took) {
        notes.tell(waiting.waitingFor(order), order, step, order.supplier().actor(), Optional.of(due), took);
    }

    Optional<Duration> sinceSent(PurchaseOrder order) {
        return order.sentAt().map(sent -> Duration.between(sent, clock.instant()));
    }

    private static Set<Sku> skus(PurchaseOrder order) {
        return order.lines().stream().map(PurchaseOrderLine::sku).collect(Collectors.toUnmodifiableSet());
    }

    static List<PurchaseOrderLine> openLines(PurchaseOrder order) {
        return order.lines().stream().filter(line -> line.open() > 0).toList();
    }
}
