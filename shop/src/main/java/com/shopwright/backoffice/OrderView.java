package com.shopwright.backoffice;

import com.shopwright.backoffice.page.OrderPage;
import com.shopwright.carts.Address;
import com.shopwright.carts.Item;
import com.shopwright.designs.Chosen;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignAddresses;
import com.shopwright.designs.DesignId;
import com.shopwright.dispatch.Dispatch;
import com.shopwright.dispatch.Shipment;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopSettings;
import com.shopwright.notifications.Notifications;
import com.shopwright.orders.Amendments;
import com.shopwright.orders.Change;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderLine;
import com.shopwright.orders.OrderState;
import com.shopwright.orders.Orders;
import com.shopwright.orders.PromiseMove;
import com.shopwright.orders.Standing;
import com.shopwright.orders.TimelineEntry;
import com.shopwright.payments.Due;
import com.shopwright.payments.Payable;
import com.shopwright.payments.Payment;
import com.shopwright.payments.Payments;
import com.shopwright.payments.RefusedRefunds;
import com.shopwright.stock.Claimant;
import com.shopwright.stock.Leaving;
import com.shopwright.stock.Promises;
import com.shopwright.web.Sentences;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the page of one order shows. */
@Component
class OrderView {

    private final Orders orders;
    private final Amendments amendments;
    private final Payments payments;
    private final RefusedRefunds refunds;
    private final Dispatch dispatch;
    private final Notifications notifications;
    private final Parcels parcels;
    private final Workshop workshop;
    private final Promises promises;
    private final Names names;
    private final ShopSettings shop;
    private final Words words;

    OrderView(
            Orders orders,
            Amendments amendments,
            Payments payments,
            RefusedRefunds refunds,
            Dispatch dispatch,
            Notifications notifications,
            Parcels parcels,
            Workshop workshop,
            Promises promises,
            Names names,
            ShopSettings shop,
            Words words) {
        this.orders = orders;
        this.amendments = amendments;
        this.payments = payments;
        this.refunds = refunds;
        this.dispatch = dispatch;
        this.notifications = notifications;
        this.parcels = parcels;
        this.workshop = workshop;
        this.promises = promises;
        this.names = names;
        this.shop = shop;
        this.words = words;
    }

    OrderPage of(Order order, long version) {
        List<Payment> attempts = payments.of(new Payable(order.id().value()));
        Names.Known known = names.read();
        Standing standing = amendments.standing(order);
        List<PromiseMove> moves = orders.promiseMoves(order.id());
        List<Shipment> shipments = dispatch.of(order.id());
        Map<DesignId, Design> made = parcels.made(shipments);
        return new OrderPage(
                order.number().value(),
                OrderPages.href(order.number()),
                words.tag(order.state()),
                order.attention(),
                refunds.waiting(new Payable(order.id().value())).stream()
                        .map(refund -> new OrderPage.Refusal(
                                refund.id().value().toString(),
                                words.money(refund.amount()),
                                Sentences.of(refund.reason())))
                        .toList(),
                words.moment(order.placedAt()),
                lines(order, moves),
                workshop.of(order),
                sums(order, standing),
                buyer(order),
                attempts.stream().map(this::attempt).toList(),
                shipments.stream()
                        .map(shipment -> parcels.parcel(shipment, known, made))
                        .toList(),
                orders.timeline(order.id()).stream()
                        .map(entry -> moment(entry, known))
                        .toList()
                        .reversed(),
                notifications.about(order.id().value()).stream().map(this::mail).toList(),
                order.state() == OrderState.PARKED || order.state() == OrderState.IN_REVIEW,
                order.state().mayBecome(OrderState.CANCELLED),
                standing.cancellable().values().stream().anyMatch(pieces -> pieces > 0),
                standing.refundable().isPositive() && standing.due().isPositive(),
                standing.redirectable(),
                attempts.stream()
                        .filter(payment -> OrderMatters.expected(payment, payments))
                        .map(payment -> expected(payment.amount().minus(payment.captured())))
                        .findFirst(),
                attempts.stream()
                        .map(Payment::excess)
                        .filter(Money::isPositive)
                        .map(words::money)
                        .findFirst(),
                version,
                !order.state().isFinal());
    }

    private OrderPage.MoneyExpected expected(Money money) {
        return new OrderPage.MoneyExpected(
                BigDecimal.valueOf(money.amount(), money.currency().getDefaultFractionDigits())
                        .toPlainString(),
                words.money(money));
    }

    private List<OrderPage.Line> lines(Order order, List<PromiseMove> moves) {
        Map<UUID, Leaving> promised = promises.of(new Claimant(order.id().value()));
        return order.lines().stream()
                .map(line -> line(line, moves, Optional.ofNullable(promised.get(line.id()))))
                .toList();
    }

    private OrderPage.Line line(OrderLine line, List<PromiseMove> moves, Optional<Leaving> leaving) {
        return new OrderPage.Line(
                line.name(),
                line.choices().stream().map(Chosen::words).toList(),
                picture(line),
                line.quantity(),
                words.money(line.total()),
                line.promise().map(words::promise).orElse(""),
                pieces(line),
                moves.stream()
                        .filter(move -> move.line().equals(line.id()))
                        .map(move -> words.moment(move.at()) + ": "
                                + move.promise().map(words::promise).orElse("no day known") + ", "
                                + move.cause().label())
                        .toList(),
                leaving.map(fixed -> Stream.concat(
                                        fixed.because().stream(),
                                        Stream.of("Given to the carrier on " + words.day(fixed.date())))
                                .toList())
                        .orElse(List.of()));
    }

    private static String pieces(OrderLine line) {
        List<String> said = new ArrayList<>();
        if (line.cancelled() > 0) {
            said.add(line.cancelled() + " cancelled");
        }
        if (line.shipped() > 0) {
            said.add(line.shipped() + " shipped");
        }
        return String.join(" · ", said);
    }

    private static String picture(OrderLine line) {
        return switch (line.item()) {
            case Item.Designed(DesignId design) -> DesignAddresses.picture(design);
            case Item.Stocked _ -> "/pictures/" + line.picture();
        };
    }

    private List<OrderPage.Sum> sums(Order order, Standing standing) {
        List<OrderPage.Sum> sums = new ArrayList<>();
        sums.add(new OrderPage.Sum("Goods", words.money(order.subtotal()), false));
        if (!order.discount().isZero()) {
            sums.add(new OrderPage.Sum("Discount", words.money(order.discount().negated()), false));
        }
        sums.add(new OrderPage.Sum("Delivery", words.money(order.shipping()), false));
        sums.add(new OrderPage.Sum("VAT contained", words.money(order.tax()), false));
        sums.add(new OrderPage.Sum("Total", words.money(order.total()), true));
        for (Change change : standing.changes()) {
            String label = switch (change.kind()) {
                case CANCELLATION -> "Cancelled: " + change.reason();
                case REFUND -> "Given back: " + change.reason();
                case DELIVERY -> "Another delivery";
            };
            sums.add(new OrderPage.Sum(label, words.money(change.amount().negated()), false));
        }
        if (!standing.changes().isEmpty()) {
            sums.add(new OrderPage.Sum("VAT contained now", words.money(standing.tax()), false));
            sums.add(new OrderPage.Sum("Costs now", words.money(standing.due()), true));
        }
        return sums;
    }

    private OrderPage.Buyer buyer(Order order) {
        Address to = order.checkout().address();
        List<String> lines = new ArrayList<>(List.of(to.line1()));
        to.line2().ifPresent(lines::add);
        lines.add(to.postalCode() + " " + to.city());
        to.region().ifPresent(lines::add);
        lines.add(Locale.of("", to.country().code()).getDisplayCountry(Locale.ENGLISH));
        return new OrderPage.Buyer(
                to.name(),
                lines,
                order.checkout().email().value(),
                order.checkout().deliveryMethod(),
                shop.url()
                        .resolve("/orders/" + order.number() + "?key="
                                + order.key().value())
                        .toString());
    }

    private OrderPage.Attempt attempt(Payment payment) {
        String detail = payment.reason().map(reason -> reason.replace('_', ' ')).orElse("");
        if (payment.refunded().isPositive()) {
            detail = words.money(payment.refunded()) + " returned";
        } else if (payment.captured().isPositive() && payment.captured().compareTo(payment.amount()) < 0) {
            detail = words.money(payment.captured())
                    + (payments.terms(payment.method()).byHand() ? " here" : " taken");
        }
        detail = Stream.of(
                        detail,
                        payments.due(payment).map(Due::state).orElse(""),
                        payment.excess().isPositive() ? words.money(payment.excess()) + " too much" : "",
                        payment.lapsing() ? "runs out" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new OrderPage.Attempt(
                payments.terms(payment.method()).name(),
                words.tag(payment.state()),
                words.money(payment.amount()),
                detail,
                words.moment(payment.createdAt()));
    }

    private OrderPage.Moment moment(TimelineEntry entry, Names.Known names) {
        return new OrderPage.Moment(
                words.moment(entry.at()),
                entry.step().label(),
                names.who(entry.actor()),
                entry.detail().orElse(""),
                entry.took().map(words::took).orElse(""));
    }

    private OrderPage.Mail mail(Notifications.Written mail) {
        String state = mail.refusal()
                .map(reason -> "refused by the mail server: " + reason)
                .orElse(mail.sentAt().isPresent() ? "sent to " + mail.recipient() : "waits for the mail server");
        return new OrderPage.Mail(mail.what(), state, words.moment(mail.sentAt().orElse(mail.decidedAt())));
    }
}
