package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Today.Matter;
import com.shopwright.backoffice.page.Today.Thing;
import com.shopwright.orders.OrderId;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.Orders;
import com.shopwright.payments.RefusedRefund;
import com.shopwright.payments.RefusedRefunds;
import com.shopwright.web.Sentences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Money that buyers wait for and the bank refuses to give back: an alarm until a person has seen to it. */
@Component
class RefundMatters {

    private static final int LOOKED_AT = 100;

    private final RefusedRefunds refunds;
    private final Orders orders;
    private final Words words;

    RefundMatters(RefusedRefunds refunds, Orders orders, Words words) {
        this.refunds = refunds;
        this.orders = orders;
        this.words = words;
    }

    Matter refused() {
        List<RefusedRefund> waiting = refunds.waiting(LOOKED_AT);
        Map<OrderId, OrderNumber> numbers =
                orders.numbers(waiting.stream().map(RefundMatters::order).collect(Collectors.toSet()));
        return Matters.matter(
                "Money that could not go back",
                "The bank refuses it for good. Ask once more, or give it back in another way and say so.",
                waiting.stream()
                        .flatMap(refund -> Optional.ofNullable(numbers.get(order(refund))).stream()
                                .map(number -> thing(refund, number)))
                        .toList(),
                OrderPages.PATH);
    }

    private Thing thing(RefusedRefund refund, OrderNumber number) {
        return new Thing(
                "Order " + number,
                words.moment(refund.askedAt()) + " · " + Sentences.of(refund.reason()),
                words.money(refund.amount()),
                OrderPages.href(number));
    }

    private static OrderId order(RefusedRefund refund) {
        return new OrderId(refund.payable().value());
    }
}
