package com.shopwright.storefront;

import com.shopwright.carts.Promise;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.dispatch.Dispatch;
import com.shopwright.dispatch.Shipment;
import com.shopwright.dispatch.ShipmentState;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.Links;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderLine;
import com.shopwright.orders.OrderState;
import com.shopwright.orders.Orders;
import com.shopwright.orders.OwnOrders;
import com.shopwright.orders.TimelineEntry;
import com.shopwright.payments.Payable;
import com.shopwright.payments.Payment;
import com.shopwright.payments.PaymentState;
import com.shopwright.payments.Payments;
import com.shopwright.storefront.OrderLive.Attempt;
import com.shopwright.storefront.OrderLive.Fact;
import com.shopwright.storefront.OrderLive.HowToPay;
import com.shopwright.storefront.OrderLive.Moment;
import com.shopwright.storefront.OrderLive.Parcel;
import com.shopwright.storefront.OrderLive.Retry;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts an order into words: the part that moves. */
@Component
class OrderLiveDrawing {
    private final Orders orders;
    private final OwnOrders ownOrders;
    private final Payments payments;
    private final Dispatch dispatch;
    private final ShopProfiles profiles;
    private final Links links;
    private final Ids ids;
    private final Words words;

    OrderLiveDrawing(
            Orders orders,
            OwnOrders ownOrders,
            Payments payments,
            Dispatch dispatch,
            ShopProfiles profiles,
            Links links,
            Ids ids,
            Words words) {
        this.orders = orders;
        this.ownOrders = ownOrders;
        this.payments = payments;
        this.dispatch = dispatch;
        this.profiles = profiles;
        this.links = links;
        this.ids = ids;
        this.words = words;
    }

    OrderLive draw(Order order) {
        // Read before the rest: should something change meanwhile, the next poll sees it as news.
        long version = orders.version(order.id());
        List<TimelineEntry> timeline = orders.timeline(order.id());
        List<Payment> attempts = payments.of(new Payable(order.id().value()));
        Optional<Payment> latest = attempts.stream().reduce((_, later) -> later);
        OrderStory story = OrderStory.of(order, latest, payments);
        return new OrderLive(
                story.headline(),
                story.explanation(),
                story.tone(),
                order.state().isFinal()
                        ? Optional.empty()
                        : Optional.of("/orders/" + order.number() + "/live?key="
                                + order.key().value() + "&version=" + version),
                dates(order),
                Stages.of(order.state(), timeline),
                bank(order, latest),
                paysAgain(order, latest) ? Optional.of(retry(order)) : Optional.empty(),
                howToPay(order, latest),
                timeline.stream().map(this::moment).toList(),
                attempts.stream().map(this::attempt).toList(),
                parcels(order),
                ownOrders.whyNotCancel(order.id()).isEmpty()
                        ? Optional.of(OrderCancelPages.address(order))
                        : Optional.empty());
    }

    private Optional<String> dates(Order order) {
        if (order.state().isFinal() || order.state() == OrderState.PAYMENT_FAILED) {
            return Optional.empty();
        }
        List<Promise> promises = order.lines().stream()
                .map(OrderLine::promise)
                .flatMap(Optional::stream)
                .toList();
        Optional<LocalDate> earliest = promises.stream().map(Promise::earliest).max(Comparator.naturalOrder());
        Optional<LocalDate> latest = promises.stream().map(Promise::latest).max(Comparator.naturalOrder());
        return earliest.flatMap(from -> latest.map(to -> words.dates(new Promise(from, to))));
    }

    private static Optional<String> bank(Order order, Optional<Payment> latest) {
        return latest.filter(
                        payment -> order.state() == OrderState.AWAITING_PAYMENT || order.state() == OrderState.PARKED)
                .filter(payment -> payment.state() == PaymentState.ACTION_REQUIRED)
                .flatMap(Payment::redirect)
                .map(URI::toString);
    }

    private static boolean paysAgain(Order order, Optional<Payment> latest) {
        return order.state() == OrderState.PAYMENT_FAILED
                || (order.state() == OrderState.PARKED
                        && latest.filter(payment -> payment.lapsing() || payment.state() == PaymentState.DECLINED)
                                .isPresent());
    }

    private Retry retry(Order order) {
        return new Retry(
                "/orders/" + order.number() + "/payments?key=" + order.key().value(),
                ids.next().toString(),
                words.money(order.toPay()),
                payments.offers(order.total().currency()).stream()
                        .map(terms -> PaymentWords.choice(terms, terms.method().equals(order.paymentMethod())))
                        .toList());
    }

    private Optional<HowToPay> howToPay(Order order, Optional<Payment> latest) {
        List<Fact> facts = latest.filter(this::isOwed).stream()
                .flatMap(payment -> payments.instructions(payment).stream())
                .map(instruction -> new Fact(instruction.name(), instruction.value()))
                .toList();
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new HowToPay(
                        order.state() == OrderState.AWAITING_PAYMENT
                                ? Stream.concat(
                                                facts.stream(),
                                                Stream.of(new Fact("Until", words.moment(order.payableUntil()))))
                                        .toList()
                                : facts));
    }

    /** The buyer is to pay, or to pay the rest, and no agent's page is where they do. */
    private boolean isOwed(Payment payment) {
        boolean promised =
                payment.state() == PaymentState.AUTHORISED || payment.state() == PaymentState.PARTLY_CAPTURED;
        return payment.state() == PaymentState.ACTION_REQUIRED
                || (promised && payments.terms(payment.method()).onCredit());
    }

    private Moment moment(TimelineEntry entry) {
        return new Moment(
                OrderWords.icon(entry.step()),
                OrderWords.tone(entry.step()),
                entry.step().label(),
                entry.detail().filter(text -> !text.isBlank()),
                OrderWords.who(entry.actor(), profiles.current().name()),
                words.time(entry.at()),
                entry.took().map(words::took));
    }

    private Attempt attempt(Payment payment) {
        String tone = payment.state().isGood() ? "good" : payment.state().isOpen() ? "wait" : "bad";
        return new Attempt(
                payments.terms(payment.method()).name(),
                PaymentWords.state(payment.state(), payments.terms(payment.method())),
                tone,
                words.money(payment.amount()));
    }

    private List<Parcel> parcels(Order order) {
        List<Shipment> shipments = dispatch.of(order.id()).stream()
                .filter(shipment -> shipment.state() != ShipmentState.CANCELLED) // it was packed anew, or not at all
                .toList();
        return IntStream.range(0, shipments.size())
                .mapToObj(i -> parcel(
                        shipments.get(i),
                        shipments.size() == 1 ? "Parcel" : "Parcel " + (i + 1) + " of " + shipments.size()))
                .toList();
    }

    private Parcel parcel(Shipment shipment, String name) {
        String tone = switch (shipment.state()) {
            case SHIPPED, DELIVERED -> "good";
            case REQUESTED, PICKED, PACKED -> "wait";
            case CANCELLED -> "bad";
        };
        return new Parcel(
                name,
                shipment.state().label(),
                tone,
                Stream.concat(
                                shipment.lines().stream()
                                        .filter(line -> !line.part())
                                        .map(line -> line.quantity() + " × " + line.name()),
                                shipment.jobs().stream().map(job -> job.quantity() + " × " + job.name()))
                        .toList(),
                shipment.carrier(),
                shipment.tracking(),
                shipment.byHand() ? Optional.empty() : shipment.tracking().flatMap(this::carrierPage));
    }

    /** The warehouse's own carrier; a parcel handed over by a person went with one whose pages we do not know. */
    private Optional<String> carrierPage(String tracking) {
        return links.link("warehouse")
                .map(link -> UriComponentsBuilder.fromUri(link.url())
                        .pathSegment("track", tracking)
                        .toUriString());
    }
}
