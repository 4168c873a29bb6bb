package com.shopwright.notifications;

import com.shopwright.carts.Item;
import com.shopwright.catalog.Sku;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignAddresses;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.Designs;
import com.shopwright.designs.Part;
import com.shopwright.dispatch.Dispatch;
import com.shopwright.dispatch.Shipment;
import com.shopwright.notifications.letter.Block;
import com.shopwright.notifications.letter.Letter;
import com.shopwright.orders.Amendments;
import com.shopwright.orders.LinkWanted;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderChanged;
import com.shopwright.orders.OrderId;
import com.shopwright.orders.OrderLine;
import com.shopwright.orders.OrderProgressed;
import com.shopwright.orders.OrderState;
import com.shopwright.orders.Orders;
import com.shopwright.orders.ShipmentId;
import com.shopwright.orders.Step;
import com.shopwright.orders.TimelineEntry;
import com.shopwright.payments.Instruction;
import com.shopwright.payments.Payable;
import com.shopwright.payments.Payment;
import com.shopwright.payments.PaymentState;
import com.shopwright.payments.PaymentTerms;
import com.shopwright.payments.Payments;
import com.shopwright.stock.Amount;
import com.shopwright.stock.Claimant;
import com.shopwright.stock.Stock;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Decides which step of an order is worth a mail to its buyer. Events may be late: the order is read anew each time. */
@Component
class OrderMail {

    private static final String ONCE = "";

    private final Orders orders;
    private final Payments payments;
    private final Amendments amendments;
    private final InstantSource clock;
    private final Stock stock;
    private final Designs designs;
    private final Dispatch dispatch;
    private final BuyerLetters letters;
    private final OwnerMail owner;
    private final Post post;

    OrderMail(
            Orders orders,
            Payments payments,
            Amendments amendments,
            InstantSource clock,
            Stock stock,
            Designs designs,
            Dispatch dispatch,
            BuyerLetters letters,
            OwnerMail owner,
            Post post) {
        this.orders = orders;
        this.payments = payments;
        this.amendments = amendments;
        this.clock = clock;
        this.stock = stock;
        this.designs = designs;
        this.dispatch = dispatch;
        this.letters = letters;
        this.owner = owner;
        this.post = post;
    }

    void progressed(OrderProgressed event) {
        Order order = order(event.id());
        switch (event.step()) {
            case PLACED -> placed(order);
            case PAYMENT_UNKNOWN -> waitsForBank(order);
            case PAYMENT_DECLINED -> declined(order);
            case PAYMENT_LAPSES -> lapses(order);
            case CONFIRMED -> confirmed(order);
            case PROMISE_BROKEN -> promiseBroken(order);
            case PROMISE_MOVED -> newDate(order);
            case SHIPPED -> event.shipment().ifPresent(id -> shipped(order, id));
            case DELIVERED -> event.shipment().ifPresent(id -> delivered(order, id));
            case CANCELLED -> send(MailKind.CANCELLED, order, ONCE, cancelled(order));
            case EXPIRED -> send(MailKind.EXPIRED, order, ONCE, letters.expired(order, moneyBack(order)));
            case PARKED, IN_REVIEW -> owner.parked(order);
            case REVIEW_REMINDED -> owner.reviewEnds(order);
            case REFUND_REFUSED -> owner.refundRefused(order);
            case STOCK_HELD,
                    PAYMENT_STARTED,
                    PAYMENT_ACTION_REQUIRED,
                    PAYMENT_AUTHORISED,
                    PAYMENT_CAPTURED,
                    PAYMENT_RECEIVED,
                    PAYMENT_REFUNDED,
                    BACKORDERED,
                    SUPPLIER_ORDERED,
                    SUPPLIER_CONFIRMED,
                    GOODS_ARRIVED,
                    DISPATCH_REQUESTED,
                    PICKED,
                    PACKED,
                    APPROVED,
                    PART_CANCELLED,
                    REFUND_AGREED,
                    DELIVERY_CHANGED,
                    LINK_RENEWED,
                    SETTLED_BY_HAND -> {}
        }
    }

    /** What came in between confirming and writing needs no second mail. */
    private void confirmed(Order order) {
        if (order.state() == OrderState.CANCELLED) {
            return;
        }
        send(
                MailKind.ORDER_CONFIRMED,
                order,
                ONCE,
                letters.confirmed(order, terms(order).wording()));
        List<OrderLine> later = missing(order);
        if (!later.isEmpty()) {
            send(MailKind.BACKORDERED, order, ONCE, letters.backordered(order, later));
        }
    }

    private void promiseBroken(Order order) {
        List<OrderLine> later = missing(order);
        if (!later.isEmpty()) {
            send(MailKind.DELAYED, order, ONCE, letters.delayed(order, later));
        }
    }

    /** One letter for each time that a date moved. */
    private void newDate(Order order) {
        orders.promiseMoves(order.id()).stream()
                .reduce((earlier, later) -> later)
                .filter(last -> !order.state().isClosed())
                .ifPresent(last -> send(MailKind.NEW_DATE, order, last.at().toString(), letters.newDate(order, last)));
    }

    /** One letter for each change of what was agreed. */
    void changed(OrderChanged event) {
        Order order = order(event.id());
        amendments.of(order.id()).stream()
                .filter(change -> change.id().equals(event.change()))
                .findFirst()
                .ifPresent(change -> send(
                        MailKind.CHANGED,
                        order,
                        change.id().value().toString(),
                        letters.changed(
                                order,
                                change,
                                amendments.standing(order),
                                terms(order).wording())));
    }

    /** At most one an hour, so that nobody can fill another's mailbox. */
    void link(LinkWanted event) {
        Order order = order(event.id());
        String hour = clock.instant().truncatedTo(ChronoUnit.HOURS).toString();
        send(MailKind.LINK, order, hour, letters.link(order));
    }

    private Letter cancelled(Order order) {
        Optional<TimelineEntry> ended = orders.timeline(order.id()).stream()
                .filter(entry -> entry.step() == Step.CANCELLED)
                .reduce((earlier, later) -> later);
        return letters.cancelled(order, moneyBack(order), ended);
    }

    private MoneyBack moneyBack(Order order) {
        // The last change is the cancellation itself.
        long before = amendments.of(order.id()).reversed().stream()
                .skip(1)
                .mapToLong(change -> change.toRefund().amount())
                .sum();
        return MoneyBack.of(attempts(order), before, payments::terms);
    }

    private void placed(Order order) {
        PaymentTerms terms = terms(order);
        if (!terms.byHand() || terms.onCredit() || order.state() != OrderState.AWAITING_PAYMENT) {
            return;
        }
        List<Instruction> how = attempts(order).stream()
                .filter(attempt -> attempt.state() == PaymentState.ACTION_REQUIRED)
                .flatMap(attempt -> payments.instructions(attempt).stream())
                .toList();
        if (how.isEmpty()) { // the mail is written once there is again an account to name
            throw new IllegalStateException(
                    "nobody can say how to pay order " + order.number() + " by " + terms.name());
        }
        send(MailKind.TRANSFER_REQUESTED, order, ONCE, letters.howToPay(order, how, terms.wording()));
    }

    private void waitsForBank(Order order) {
        if (order.state() == OrderState.AWAITING_PAYMENT) {
            send(MailKind.ORDER_RECEIVED, order, ONCE, letters.received(order));
        }
    }

    /** Each declined attempt once, unless the buyer has paid or started again meanwhile. */
    private void declined(Order order) {
        if (order.state() != OrderState.PAYMENT_FAILED) {
            return;
        }
        attempts(order).stream()
                .filter(attempt -> attempt.state() == PaymentState.DECLINED)
                .reduce((earlier, later) -> later)
                .ifPresent(attempt -> send(
                        MailKind.PAYMENT_FAILED,
                        order,
                        attempt.id().value().toString(),
                        letters.paymentFailed(order, payments.declined(attempt))));
    }

    /** Unless it was settled meanwhile. */
    private void lapses(Order order) {
        if (order.state() != OrderState.PARKED) {
            return;
        }
        attempts(order).stream()
                .filter(Payment::lapsing)
                .reduce((earlier, later) -> later)
                .ifPresent(attempt -> send(
                        MailKind.PAYMENT_LAPSES, order, attempt.id().value().toString(), letters.payAgain(order)));
    }

    private List<OrderLine> missing(Order order) {
        Set<Sku> lacking = stock.shortages(new Claimant(order.id().value())).stream()
                .map(Amount::sku)
                .collect(Collectors.toSet());
        Map<DesignId, Design> made = designs.find(order.lines().stream()
                .flatMap(line -> line.item() instanceof Item.Designed(var design) ? Stream.of(design) : Stream.empty())
                .collect(Collectors.toSet()));
        return order.lines().stream()
                .filter(line -> switch (line.item()) {
                    case Item.Stocked(Sku sku) -> lacking.contains(sku);
                    case Item.Designed(DesignId design) ->
                        Optional.ofNullable(made.get(design)).stream()
                                .flatMap(known -> known.parts().stream())
                                .map(Part::sku)
                                .anyMatch(lacking::contains);
                })
                .toList();
    }

    private void shipped(Order order, ShipmentId id) {
        dispatch.find(id)
                .ifPresent(shipment -> send(
                        MailKind.SHIPPED,
                        order,
                        id.value().toString(),
                        letters.shipped(
                                order,
                                parcel(shipment),
                                shipment.carrier(),
                                shipment.tracking(),
                                terms(order).wording())));
    }

    private void delivered(Order order, ShipmentId id) {
        dispatch.find(id)
                .ifPresent(shipment -> send(
                        MailKind.DELIVERED, order, id.value().toString(), letters.delivered(order, parcel(shipment))));
    }

    private static List<Block.Good> parcel(Shipment shipment) {
        return Stream.concat(
                        shipment.lines().stream()
                                .filter(line -> !line.part())
                                .map(line -> new Block.Good(line.quantity(), line.name(), "", "")),
                        shipment.jobs().stream()
                                .map(job -> new Block.Good(
                                        job.quantity(), job.name(), "", "", DesignAddresses.mailPicture(job.design()))))
                .toList();
    }

    private PaymentTerms terms(Order order) {
        return payments.terms(order.paymentMethod());
    }

    private List<Payment> attempts(Order order) {
        return payments.of(new Payable(order.id().value()));
    }

    private Order order(OrderId id) {
        return orders.find(id).orElseThrow(() -> new IllegalStateException("an event about no order: " + id));
    }

    private void send(MailKind kind, Order order, String reference, Letter letter) {
        post.send(kind, order.id().value(), reference, order.checkout().email(), letter);
    }
}
