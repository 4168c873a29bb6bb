package com.shopwright.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.shopwright.carts.Promise;
import com.shopwright.dispatch.Shipment;
import com.shopwright.dispatch.ShipmentState;
import com.shopwright.orders.LineState;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderLine;
import com.shopwright.orders.OrderState;
import com.shopwright.orders.PromiseCause;
import com.shopwright.orders.PromiseMove;
import com.shopwright.orders.Standing;
import com.shopwright.orders.Step;
import com.shopwright.orders.TimelineEntry;
import com.shopwright.payments.Payment;
import com.shopwright.payments.PaymentState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order with everything that happened to it. */
record OrderDocument(
        String number,
        OrderState state,
        Instant placedAt,
        List<LineDocument> lines,
        MoneyDocument subtotal,
        MoneyDocument discount,
        MoneyDocument shipping,
        MoneyDocument tax,
        MoneyDocument total,
        MoneyDocument due,
        MoneyDocument dueTax,
        List<ChangeDocument> changes,
        List<PaymentDocument> payments,
        List<ShipmentDocument> shipments,
        List<EntryDocument> timeline) {

    static OrderDocument of(
            Order order,
            Standing standing,
            List<PromiseMove> moves,
            List<Payment> payments,
            List<Shipment> shipments,
            List<TimelineEntry> timeline) {
        return new OrderDocument(
                order.number().value(),
                order.state(),
                order.placedAt(),
                order.lines().stream().map(line -> LineDocument.of(line, moves)).toList(),
                MoneyDocument.of(order.subtotal()),
                MoneyDocument.of(order.discount()),
                MoneyDocument.of(order.shipping()),
                MoneyDocument.of(order.tax()),
                MoneyDocument.of(order.total()),
                MoneyDocument.of(standing.due()),
                MoneyDocument.of(standing.tax()),
                standing.changes().stream().map(ChangeDocument::of).toList(),
                payments.stream().map(PaymentDocument::of).toList(),
                shipments.stream().map(ShipmentDocument::of).toList(),
                timeline.stream().map(EntryDocument::of).toList());
    }

    record LineDocument(
            UUID id,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> sku,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> design,
            String name,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<WordsDocument> choices,
            int quantity,
            MoneyDocument unitPrice,
            MoneyDocument total,
            @Nullable Promise promise,
            LineState state,
            int cancelled,
            int shipped,
            @Nullable Promise agreedPromise,
            List<MoveDocument> moves) {

        static LineDocument of(OrderLine line, List<PromiseMove> moves) {
            return new LineDocument(
                    line.id(),
                    Items.sku(line.item()),
                    Items.design(line.item()),
                    line.name(),
                    WordsDocument.of(line.choices()),
                    line.quantity(),
                    MoneyDocument.of(line.unitPrice()),
                    MoneyDocument.of(line.total()),
                    line.promise().orElse(null),
                    line.state(),
                    line.cancelled(),
                    line.shipped(),
                    line.agreedPromise().orElse(null),
                    moves.stream()
                            .filter(move -> move.line().equals(line.id()))
                            .map(MoveDocument::of)
                            .toList());
        }
    }

    /** A later word about when a line comes. */
    record MoveDocument(Instant at, @Nullable Promise promise, PromiseCause cause, String detail, String actor) {
        static MoveDocument of(PromiseMove move) {
            return new MoveDocument(
                    move.at(),
                    move.promise().orElse(null),
                    move.cause(),
                    move.detail(),
                    move.actor().name());
        }
    }

    /** One attempt to pay, oldest first. */
    record PaymentDocument(
            PaymentState state,
            MoneyDocument amount,
            String method,
            MoneyDocument captured,
            MoneyDocument refunded,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> reason,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<URI> redirect) {

        static PaymentDocument of(Payment payment) {
            return new PaymentDocument(
                    payment.state(),
                    MoneyDocument.of(payment.amount()),
                    payment.method().value(),
                    MoneyDocument.of(payment.captured()),
                    MoneyDocument.of(payment.refunded()),
                    payment.reason(),
                    payment.redirect());
        }
    }

    /** {@code carrier} and {@code tracking} are null until the parcel has left. */
    record ShipmentDocument(
            ShipmentState state,
            @Nullable String carrier,
            @Nullable String tracking,
            List<PieceDocument> lines) {

        static ShipmentDocument of(Shipment shipment) {
            return new ShipmentDocument(
                    shipment.state(),
                    shipment.carrier().orElse(null),
                    shipment.tracking().orElse(null),
                    PieceDocument.of(shipment));
        }
    }

    /** {@code took} is how long the step took in ms, null where that means nothing. */
    record EntryDocument(
            Instant at,
            Step step,
            String actor,
            @Nullable Long took,
            String label,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> detail) {

        static EntryDocument of(TimelineEntry entry) {
            return new EntryDocument(
                    entry.at(),
                    entry.step(),
                    entry.actor().name(),
                    entry.took().map(Duration::toMillis).orElse(null),
                    entry.step().label(),
                    entry.detail());
        }
    }
}
