package com.shopwright.storefront;

import com.shopwright.carts.Address;
import com.shopwright.carts.Item;
import com.shopwright.designs.Chosen;
import com.shopwright.designs.DesignId;
import com.shopwright.kernel.Money;
import com.shopwright.orders.Amendments;
import com.shopwright.orders.Change;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderLine;
import com.shopwright.orders.Orders;
import com.shopwright.orders.PromiseMove;
import com.shopwright.orders.Standing;
import com.shopwright.payments.Payments;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts an order into words: the part that stands still. */
@Component
class OrderDrawing {
    private final Orders orders;
    private final Amendments amendments;
    private final Payments payments;
    private final Words words;

    OrderDrawing(Orders orders, Amendments amendments, Payments payments, Words words) {
        this.orders = orders;
        this.amendments = amendments;
        this.payments = payments;
        this.words = words;
    }

    OrderPage draw(Order order, OrderLive live) {
        Address address = order.checkout().address();
        Standing standing = amendments.standing(order);
        List<PromiseMove> moves = orders.promiseMoves(order.id());
        return new OrderPage(
                order.number().value(),
                words.moment(order.placedAt()),
                live,
                order.lines().stream().map(line -> line(line, moves)).toList(),
                Sums.of(
                        words,
                        "Delivery",
                        order.subtotal(),
                        order.discount(),
                        order.shipping(),
                        order.tax(),
                        order.total()),
                standing.changes().stream().map(this::change).toList(),
                words.money(standing.due()),
                order.checkout().email().value(),
                lines(address),
                payments.terms(order.paymentMethod()).name());
    }

    private OrderPage.Change change(Change change) {
        String what = switch (change.kind()) {
            case CANCELLATION -> "Cancelled: " + change.reason();
            case REFUND -> "Given back: " + change.reason();
            case DELIVERY -> "Another delivery";
        };
        return new OrderPage.Change(
                what,
                words.money(change.amount().negated()),
                Optional.of(change.toRefund())
                        .filter(Money::isPositive)
                        .map(back -> words.money(back) + " goes back to you"));
    }

    private static String pieces(OrderLine line) {
        if (line.cancelled() == line.quantity()) {
            return "cancelled";
        }
        return line.cancelled() > 0 ? line.cancelled() + " of " + line.quantity() + " cancelled" : "";
    }

    private List<String> dates(OrderLine line, List<PromiseMove> moves) {
        return moves.stream()
                .filter(move -> move.line().equals(line.id()))
                .map(move -> (move.promise().map(words::dates).orElse("no day known yet")) + " ("
                        + move.cause().label() + ")")
                .toList();
    }

    private OrderPage.Line line(OrderLine line, List<PromiseMove> moves) {
        return new OrderPage.Line(
                line.name(),
                line.choices().stream().map(Chosen::words).toList(),
                line.item() instanceof Item.Designed(DesignId id)
                        ? Optional.of(DesignPages.address(id))
                        : Optional.empty(),
                Pictures.url(line.item(), line.picture()),
                line.quantity(),
                words.money(line.total()),
                pieces(line),
                dates(line, moves));
    }

    private List<String> lines(Address address) {
        return Stream.of(
                        Optional.of(address.name()),
                        Optional.of(address.line1()),
                        address.line2(),
                        Optional.of(address.postalCode() + " " + address.city()),
                        address.region(),
                        Optional.of(words.country(address.country())))
                .flatMap(Optional::stream)
                .toList();
    }
}
