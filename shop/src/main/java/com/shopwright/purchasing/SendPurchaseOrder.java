package com.shopwright.purchasing;

import com.shopwright.kernel.Link;
import com.shopwright.kernel.Links;
import com.shopwright.kernel.Task;
import com.shopwright.kernel.TaskHandler;
import com.shopwright.kernel.Tasks;
import com.shopwright.kernel.Transactions;
import com.shopwright.purchasing.wire.NewOrder;
import com.shopwright.purchasing.wire.SupplierDesk;
import com.shopwright.purchasing.wire.SupplierDesk.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends a purchase order to its supplier; its id is the idempotency key, so trying again never orders twice. */
@Component
class SendPurchaseOrder implements TaskHandler {

    static final String KIND = "purchasing.send";

    private final PurchaseOrderRows rows;
    private final PurchaseOrders purchaseOrders;
    private final SupplierDesk desk;
    private final Links links;
    private final Transactions transactions;
    private final Tasks tasks;
    private final InstantSource clock;

    SendPurchaseOrder(
            PurchaseOrderRows rows,
            PurchaseOrders purchaseOrders,
            SupplierDesk desk,
            Links links,
            Transactions transactions,
            Tasks tasks,
            InstantSource clock) {
        this.rows = rows;
        this.purchaseOrders = purchaseOrders;
        this.desk = desk;
        this.links = links;
        this.transactions = transactions;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        rows.find(new PurchaseOrderId(task.subject()))
                .filter(order -> order.state() == PurchaseOrderState.SENDING)
                .ifPresent(this::send);
    }

    private void send(PurchaseOrder order) {
        Link link = links.link(order.supplier().value())
                .orElseThrow(() -> new IllegalStateException("there is no link to " + order.supplier()));
        Instant started = clock.instant();
        Outcome outcome = desk.place(link, order.id().value(), asked(order));
        Duration took = Duration.between(started, clock.instant());
        switch (outcome) {
            case Outcome.Told told ->
                transactions.inOne(() -> rows.lock(order.id()).ifPresent(ours -> taken(ours, told, took)));
            case Outcome.Declined declined ->
                transactions.inOne(() -> rows.lock(order.id())
                        .ifPresent(ours -> purchaseOrders.refused(
                                ours, ours.supplierName() + " refused it: " + declined.reason())));
            case Outcome.NotThere notThere -> throw unsent(order, "the supplier's address answers 404");
            case Outcome.Unclear unclear -> throw unsent(order, unclear.why());
        }
    }

    /** It may have been cancelled while the call was under way: then the supplier has to hear of that too. */
    private void taken(PurchaseOrder ours, Outcome.Told told, Duration took) {
        purchaseOrders.taken(ours, told.order().id(), Optional.of(took));
        if (ours.state() == PurchaseOrderState.CANCELLED) {
            tasks.scheduleOnce(WithdrawPurchaseOrder.KIND, ours.id().value(), clock.instant());
        }
    }

    private NewOrder asked(PurchaseOrder order) {
        return new NewOrder(
                order.number().value(),
                order.orderedOn(),
                order.deliverTo().value(),
                rows.leadDays(order.id()),
                order.lines().stream()
                        .map(line -> new NewOrder.Line(
                                line.sku().value(),
                                line.quantity(),
                                line.unitCost().amount()))
                        .toList(),
                order.total().currency().getCurrencyCode());
    }

    private static IllegalStateException unsent(PurchaseOrder order, String why) {
        return new IllegalStateException("purchase order " + order.number() + " is not sent yet: " + why);
    }
}
