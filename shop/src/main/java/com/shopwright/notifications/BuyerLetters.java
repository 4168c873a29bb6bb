package com.shopwright.notifications;

import com.shopwright.kernel.Actor;
import com.shopwright.notifications.letter.Block;
import com.shopwright.notifications.letter.Letter;
import com.shopwright.orders.Change;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderLine;
import com.shopwright.orders.PromiseMove;
import com.shopwright.orders.Standing;
import com.shopwright.orders.TimelineEntry;
import com.shopwright.payments.Instruction;
import com.shopwright.payments.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the shop writes to its buyers. Pure: the same order is the same letter. */
@Component
class BuyerLetters {

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

    /** @param how what the buyer's own bank, or whoever sends the money, wants to know */
    Letter howToPay(Order order, List<Instruction> how, Wording wording) {
        String total = Phrases.money(order.toPay());
        return new Letter(
                "Please pay " + total + " for order " + order.number(),
                "Your goods are set aside until we have the money.",
                "Almost there: your payment",
                List.of(
                        new Block.Paragraph("Thank you for your order. You pay by "
                                + wording.name().toLowerCase(Locale.ENGLISH)
                                + ", and your goods are set aside. As soon as your " + total
                                + " is here we send them on their way."),
                        new Block.Facts(how.stream()
                                .map(fact -> new Block.Fact(fact.name(), fact.value()))
                                .toList()),
                        new Block.Notice("Give the reference exactly as it stands here, so that we find your payment."
                                + " We keep the goods until "
                                + Phrases.day(sender.day(order.payableUntil())) + "."),
                        seeOrder(order, "See your order"),
                        Phrases.goods("Your order " + order.number(), order.lines()),
                        Phrases.sums(order)));
    }

    Letter confirmed(Order order, Wording wording) {
        String when = Phrases.completeBy(order.lines())
                .map(day -> "It should all be with you by " + Phrases.day(day) + ".")
                .orElse("We write again when we know the day it arrives.");
        return new Letter(
                "Your order " + order.number() + " is confirmed",
                when,
                "Thank you for your order",
                List.of(
                        new Block.Paragraph(wording.confirmed(order.toPay()) + " " + when),
                        seeOrder(order, "Follow your order"),
                        Phrases.goods("Your order " + order.number(), order.lines()),
                        Phrases.sums(order),
                        new Block.Facts(List.of(Phrases.deliveryAddress(order))),
                        new Block.Paragraph("Keep this mail: the link above opens your order without a password.")));
    }

    /** @param why sentences of who declined it */
    Letter paymentFailed(Order order, String why) {
        return new Letter(
                "Your payment for order " + order.number() + " did not go through",
                "Nothing was charged. You can try again.",
                "That payment did not go through",
                List.of(
                        new Block.Paragraph(why + " Nothing was charged."),
                        new Block.Paragraph("Your goods are still set aside. Try again with the same card, another card"
                                + " or another way to pay; your order stays as it is."),
                        seeOrder(order, "Try again"),
                        new Block.Paragraph("If you have changed your mind, do nothing: the order ends by itself.")));
    }

    /** What the bank had promised runs out before the goods leave. */
    Letter payAgain(Order order) {
        return new Letter(
                "Please confirm your payment for order " + order.number(),
                "Your bank's promise runs out before your goods leave. Nothing was taken for them yet.",
                "Please pay once more",
                List.of(
                        new Block.Paragraph(
                                "When you ordered, your bank set the amount aside for us. That lasts about a"
                                        + " week, and your goods need longer. Nothing was taken for what has not left yet, and"
                                        + " what was set aside is released."),
                        new Block.Paragraph("Your goods stay yours. Please pay again, with the same card or in another"
                                + " way; the order then goes on by itself."),
                        seeOrder(order, "Pay again"),
                        new Block.Paragraph(
                                "If you have changed your mind, just answer this mail and we cancel the order.")));
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

    Letter shipped(
            Order order,
            List<Block.Good> parcel,
            Optional<String> carrier,
            Optional<String> tracking,
            Wording wording) {
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
                        new Block.Paragraph(("It left our house" + by + ". " + wording.shipped(order.toPay())).strip()),
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

    /** @param ended the step that ended it, with whoever did */
    Letter cancelled(Order order, MoneyBack money, Optional<TimelineEntry> ended) {
        return new Letter(
                "Your order " + order.number() + " is cancelled",
                money.sentence(),
                "Your order is cancelled",
                List.of(
                        new Block.Paragraph(ended.map(step -> whoCancelled(order, step))
                                        .orElse("We have cancelled order " + order.number() + ".")
                                + " " + money.sentence()),
                        Phrases.goods("What was cancelled", withoutDates(order.lines())),
                        seeOrder(order, "See your order"),
                        new Block.Paragraph("If you did not expect this, just answer this mail.")));
    }

    private static String whoCancelled(Order order, TimelineEntry ended) {
        if (ended.actor().equals(Actor.BUYER)) {
            return "You have cancelled order " + order.number() + ".";
        }
        String why = ended.actor().equals(Actor.SHOP) ? " " + ended.detail().orElse("") : "";
        return "We have cancelled order " + order.number() + "." + why;
    }

    /** Pieces that will not come, money that goes back, or another delivery: what was changed and what it means. */
    Letter changed(Order order, Change change, Standing standing, Wording wording) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(what(order, change)));
        if (!change.parts().isEmpty() && change.kind() != Change.Kind.DELIVERY) {
            blocks.add(new Block.Facts(facts(order, change)));
        }
        blocks.add(new Block.Notice(money(change, wording)));
        if (change.kind() == Change.Kind.DELIVERY) {
            blocks.add(new Block.Facts(List.of(Phrases.deliveryAddress(order))));
        }
        blocks.add(new Block.Paragraph("Your order costs " + Phrases.money(standing.due()) + " now, "
                + Phrases.money(standing.tax()) + " of it VAT."));
        blocks.add(seeOrder(order, "See your order"));
        blocks.add(new Block.Paragraph("If you did not expect this, just answer this mail."));
        return new Letter(subject(order, change), money(change, wording), title(change), blocks);
    }

    private static String subject(Order order, Change change) {
        return switch (change.kind()) {
            case CANCELLATION -> "A part of order " + order.number() + " is cancelled";
            case REFUND -> Phrases.money(change.amount()) + " goes back to you (order " + order.number() + ")";
            case DELIVERY -> "Order " + order.number() + " goes somewhere else";
        };
    }

    private static String title(Change change) {
        return switch (change.kind()) {
            case CANCELLATION -> "A part of your order is cancelled";
            case REFUND -> "Money goes back to you";
            case DELIVERY -> "We have changed the delivery";
        };
    }

    private static String what(Order order, Change change) {
        return switch (change.kind()) {
            case CANCELLATION ->
                "We have taken the following off order " + order.number() + ": " + change.reason() + ".";
            case REFUND -> "We give you money back for order " + order.number() + ": " + change.reason() + ".";
            case DELIVERY ->
                "Order " + order.number() + " goes where and how you see below. Before: "
                        + change.deliveryBefore().orElse("as you ordered it") + ".";
        };
    }

    private static List<Block.Fact> facts(Order order, Change change) {
        List<Block.Fact> facts = new ArrayList<>();
        for (Change.Part part : change.parts()) {
            String name = switch (part.what()) {
                case LINE ->
                    part.quantity() + " × "
                            + order.lines().stream()
                                    .filter(line -> part.line().equals(Optional.of(line.id())))
                                    .map(OrderLine::name)
                                    .findFirst()
                                    .orElse("goods");
                case SHIPPING -> "Delivery";
                case GOODWILL -> "Amount";
            };
            facts.add(new Block.Fact(name, Phrases.money(part.amount())));
        }
        return facts;
    }

    private static String money(Change change, Wording wording) {
        if (change.toRefund().isPositive()) {
            return "We return " + Phrases.money(change.toRefund()) + " " + wording.back() + ".";
        }
        if (change.amount().isPositive()) {
            return "You pay " + Phrases.money(change.amount()) + " less. It was never taken.";
        }
        return change.amount().isZero()
                ? "It costs the same."
                : "You pay " + Phrases.money(change.amount().negated()) + " more.";
    }

    Letter newDate(Order order, PromiseMove move) {
        List<OrderLine> open = order.lines().stream()
                .filter(line -> line.shipped() < line.wanted())
                .toList();
        String when = move.promise()
                .map(promise -> "What moved " + Phrases.arrives(promise) + ".")
                .orElse("We write again when we know the day.");
        return new Letter(
                "A new date for order " + order.number(),
                when,
                "A part of it comes on another day",
                List.of(
                        new Block.Paragraph("The reason: " + move.cause().label() + ". " + when),
                        Phrases.goods("What is still to come", open),
                        seeOrder(order, "Follow your order"),
                        new Block.Paragraph("If you would rather not wait, just answer this mail.")));
    }

    Letter link(Order order) {
        return new Letter(
                "The link to your order " + order.number(),
                "It opens your order without a password.",
                "Here is your order",
                List.of(
                        new Block.Paragraph("Somebody, probably you, asked us for the link to this order. Keep it to"
                                + " yourself: whoever has it can read the order."),
                        seeOrder(order, "See your order"),
                        new Block.Paragraph("If it was not you, there is nothing to do: nobody else got this mail.")));
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
}
