package com.shopwright.notifications;

import com.shopwright.catalog.BankAccount;
import com.shopwright.notifications.letter.Block;
import com.shopwright.notifications.letter.Letter;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderLine;
import com.shopwright.payments.PaymentMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the shop writes to its buyers. Pure: the same order is the same letter. */
@Component
class BuyerLetters {

    private static final Map<String, String> REASONS = Map.of(
            "card_declined", "Your bank declined the card.",
            "insufficient_funds", "Your bank says there is not enough on the account of this card.",
            "authentication_failed", "Your bank could not make sure that it was you.",
            "cancelled_by_buyer", "You left the bank's page before the payment was done.",
            "session_expired", "The bank's page was open for too long.");

    private final Sender sender;

    BuyerLetters(Sender sender) {
        this.sender = sender;
    }

    /** The bank keeps the buyer waiting, and they may have closed the page. */
    Letter received(Order order) {
        return new Letter(
                "We have your order " + order.number(),
                "The bank has not answered yet. You need not do anything.",
                "We have your order",
                List.of(
                        new Block.Paragraph("Thank you. Your goods are set aside for you, but the bank has not told us"
                                + " yet whether the payment went through."),
                        new Block.Notice("Please do not pay a second time. We keep asking the bank and write again as"
                                + " soon as it answers."),
                        seeOrder(order, "See your order"),
                        Phrases.goods("Your order " + order.number(), order.lines()),
                        Phrases.sums(order)));
    }

    Letter transfer(Order order, BankAccount account) {
        String total = Phrases.money(order.total());
        return new Letter(
                "Please transfer " + total + " for order " + order.number(),
                "Your goods are set aside until we have the money.",
                "Almost there: your bank transfer",
                List.of(
                        new Block.Paragraph(
                                "Thank you for your order. Your goods are set aside. As soon as your transfer" + " of "
                                        + total + " is here we send them on their way."),
                        new Block.Facts(List.of(
                                new Block.Fact("Amount", total),
                                new Block.Fact("To", account.holder()),
                                new Block.Fact("IBAN", account.iban()),
                                new Block.Fact("Bank", account.bank()),
                                new Block.Fact("Reference", order.number().toString()))),
                        new Block.Notice("Give the reference exactly as it stands here, so that we find your payment."
                                + " We keep the goods until "
                                + Phrases.day(sender.day(order.payableUntil())) + "."),
                        seeOrder(order, "See your order"),
                        Phrases.goods("Your order " + order.number(), order.lines()),
                        Phrases.sums(order)));
    }

    Letter confirmed(Order order) {
        String when = Phrases.completeBy(order.lines())
                .map(day -> "It should all be with you by " + Phrases.day(day) + ".")
                .orElse("We write again when we know the day it arrives.");
        String money = switch (order.paymentMethod()) {
            case CARD -> "Your payment went through.";
            case TRANSFER -> "Your transfer has arrived.";
            case CASH -> "You pay " + Phrases.money(order.total()) + " in cash when it is delivered.";
        };
        return new Letter(
                "Your order " + order.number() + " is confirmed",
                when,
                "Thank you for your order",
                List.of(
                        new Block.Paragraph(money + " " + when),
                        seeOrder(order, "Follow your order"),
                        Phrases.goods("Your order " + order.number(), order.lines()),
                        Phrases.sums(order),
                        new Block.Facts(List.of(Phrases.deliveryAddress(order))),
                        new Block.Paragraph("Keep this mail: the link above opens your order without a password.")));
    }

    Letter paymentFailed(Order order, Optional<String> reason) {
        return new Letter(
                "Your payment for order " + order.number() + " did not go through",
                "Nothing was charged. You can try again.",
                "That payment did not go through",
                List.of(
                        new Block.Paragraph(why(reason) + " Nothing was charged."),
                        new Block.Paragraph("Your goods are still set aside. Try again with the same card, another card"
                                + " or another way to pay; your order stays as it is."),
                        seeOrder(order, "Try again"),
                        new Block.Paragraph("If you have changed your mind, do nothing: the order ends by itself.")));
    }

    Letter backordered(Order order, List<OrderLine> later) {
        String goods = later.size() == 1 ? later.getFirst().name() + " is" : later.size() + " things are";
        return new Letter(
                "A part of order " + order.number() + " comes a little later",
                goods + " on the way to us first.",
                "A part of it comes later",
                List.of(
                        new Block.Paragraph("We have ordered what was missing from our maker already. You need not do"
                                + " anything: each part leaves as soon as it is here."),
                        Phrases.goods("What comes later", later),
                        seeOrder(order, "Follow your order")));
    }

    Letter delayed(Order order, List<OrderLine> later) {
        return new Letter(
                "We are sorry: a part of order " + order.number() + " comes later",
                "A count in our warehouse found less than we thought.",
                "We are sorry, a part comes later",
                List.of(
                        new Block.Paragraph(
                                "A count in our warehouse found less than we thought we had. We have ordered"
                                        + " what is missing for you, and it leaves as soon as it is here."),
                        Phrases.goods("What comes later", withoutDates(later)),
                        seeOrder(order, "Follow your order"),
                        new Block.Paragraph(
                                "If you would rather not wait, just answer this mail and we return your" + " money.")));
    }

    Letter shipped(Order order, List<Block.Good> parcel, Optional<String> carrier, Optional<String> tracking) {
        List<Block.Fact> facts = new ArrayList<>();
        carrier.ifPresent(name -> facts.add(new Block.Fact("With", name)));
        tracking.filter(text -> !text.isBlank()).ifPresent(text -> facts.add(new Block.Fact("Tracking number", text)));
        facts.add(Phrases.deliveryAddress(order));
        String by = carrier.map(name -> " with " + name).orElse("");
        return new Letter(
                "Your parcel is on its way (order " + order.number() + ")",
                "It left our house" + by + ".",
                "Your parcel is on its way",
                List.of(
                        new Block.Paragraph("It left our house" + by + "."
                                + (order.paymentMethod() == PaymentMethod.CASH
                                        ? " Please have " + Phrases.money(order.total()) + " in cash ready."
                                        : "")),
                        new Block.Facts(facts),
                        seeOrder(order, "Follow your parcel"),
                        new Block.Goods("In this parcel", parcel)));
    }

    Letter delivered(Order order, List<Block.Good> parcel) {
        return new Letter(
                "Your parcel has arrived (order " + order.number() + ")",
                "We hope you like it.",
                "Your parcel has arrived",
                List.of(
                        new Block.Paragraph(
                                "We hope you like it. If anything is not as it should be, just answer this mail and we"
                                        + " put it right."),
                        new Block.Goods("In this parcel", parcel),
                        seeOrder(order, "See your order")));
    }

    Letter cancelled(Order order, MoneyBack money) {
        return new Letter(
                "Your order " + order.number() + " is cancelled",
                money.sentence(),
                "Your order is cancelled",
                List.of(
                        new Block.Paragraph("We have cancelled order " + order.number() + ". " + money.sentence()),
                        Phrases.goods("What was cancelled", withoutDates(order.lines())),
                        seeOrder(order, "See your order"),
                        new Block.Paragraph("If you did not expect this, just answer this mail.")));
    }

    Letter expired(Order order, MoneyBack money) {
        return new Letter(
                "Your order " + order.number() + " has ended unpaid",
                money.sentence(),
                "Your order has ended",
                List.of(
                        new Block.Paragraph(
                                "We set your goods aside for a while, but no payment came, so they are back on"
                                        + " our shelves. " + money.sentence()),
                        new Block.Action("Back to the shop", sender.home())));
    }

    private Block.Action seeOrder(Order order, String label) {
        return new Block.Action(
                label,
                sender.absolute(
                        "/orders/" + order.number() + "?key=" + order.key().value()));
    }

    private static List<OrderLine> withoutDates(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::withoutPromise).toList();
    }

    private static String why(Optional<String> reason) {
        return reason.map(code -> REASONS.get(code.toLowerCase(Locale.ROOT)))
                .orElse("Your bank did not accept the payment.");
    }
}
