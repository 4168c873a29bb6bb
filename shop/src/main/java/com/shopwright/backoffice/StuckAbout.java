package com.shopwright.backoffice;

import com.shopwright.dispatch.Dispatch;
import com.shopwright.dispatch.Shipment;
import com.shopwright.kernel.ParkedTask;
import com.shopwright.notifications.Notifications;
import com.shopwright.orders.OrderId;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.Orders;
import com.shopwright.orders.ShipmentId;
import com.shopwright.payments.Payable;
import com.shopwright.payments.Payments;
import com.shopwright.purchasing.PurchaseOrder;
import com.shopwright.purchasing.PurchaseOrderId;
import com.shopwright.purchasing.Purchasing;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the order, or the purchase order, that a parked task concerns. */
@Component
class StuckAbout {

    private final Orders orders;
    private final Payments payments;
    private final Dispatch dispatch;
    private final Notifications notifications;
    private final Purchasing purchasing;

    StuckAbout(
            Orders orders, Payments payments, Dispatch dispatch, Notifications notifications, Purchasing purchasing) {
        this.orders = orders;
        this.payments = payments;
        this.dispatch = dispatch;
        this.notifications = notifications;
        this.purchasing = purchasing;
    }

    record Concerned(OrderId id, OrderNumber number) {}

    /** A task's subject is an order, or a payment, a parcel or a letter of one; ids of different things never meet. */
    Optional<Concerned> order(ParkedTask task) {
        UUID subject = task.subject();
        return known(subject)
                .or(() -> payments.concerning(subject).map(Payable::value).flatMap(this::known))
                .or(() -> dispatch.find(new ShipmentId(subject))
                        .map(Shipment::order)
                        .map(OrderId::value)
                        .flatMap(this::known))
                .or(() -> notifications.concerning(subject).flatMap(this::known));
    }

    /** As an order, or a letter to the owner about one. */
    Optional<PurchaseOrder> purchaseOrder(ParkedTask task) {
        return purchasing
                .find(new PurchaseOrderId(task.subject()))
                .or(() -> notifications
                        .concerning(task.subject())
                        .flatMap(subject -> purchasing.find(new PurchaseOrderId(subject))));
    }

    private Optional<Concerned> known(UUID order) {
        OrderId id = new OrderId(order);
        return Optional.ofNullable(orders.numbers(Set.of(id)).get(id)).map(number -> new Concerned(id, number));
    }
}
