package com.shopwright.storefront;

import com.shopwright.carts.Address;
import com.shopwright.carts.Item;
import com.shopwright.designs.Chosen;
import com.shopwright.designs.DesignId;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts an order into words: the part that stands still. */
@Component
class OrderDrawing {
    private final Words words;

    OrderDrawing(Words words) {
        this.words = words;
    }

    OrderPage draw(Order order, OrderLive live) {
        Address address = order.checkout().address();
        return new OrderPage(
                order.number().value(),
                words.moment(order.placedAt()),
                live,
                order.lines().stream().map(this::line).toList(),
                Sums.of(
                        words,
                        "Delivery",
                        order.subtotal(),
                        order.discount(),
                        order.shipping(),
                        order.tax(),
                        order.total()),
                order.checkout().email().value(),
                lines(address),
                PaymentWords.name(order.paymentMethod()));
    }

    private OrderPage.Line line(OrderLine line) {
        return new OrderPage.Line(
                line.name(),
                line.choices().stream().map(Chosen::words).toList(),
                line.item() instanceof Item.Designed(DesignId id)
                        ? Optional.of(DesignPages.address(id))
                        : Optional.empty(),
                Pictures.url(line.item(), line.picture()),
                line.quantity(),
                words.money(line.total()));
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
