package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Notice;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Transactions;
import com.shopwright.orders.Order;
import com.shopwright.orders.Orders;
import com.shopwright.orders.Step;
import com.shopwright.payments.Payable;
import com.shopwright.payments.RefundId;
import com.shopwright.payments.RefusedRefund;
import com.shopwright.payments.RefusedRefunds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person sees to money that the bank refuses to give back. */
@Controller
@RequestMapping(OrderPages.PATH + "/{number}/refusals/{id}")
class RefusedRefundPages {

    private static final int LONGEST_REASON = 200;
    private static final Notice GONE = Notice.refused("Somebody has seen to that refund already.");

    private final Desk desk;
    private final Orders orders;
    private final NamedOrder named;
    private final RefusedRefunds refunds;
    private final Transactions transactions;
    private final Words words;

    RefusedRefundPages(
            Desk desk,
            Orders orders,
            NamedOrder named,
            RefusedRefunds refunds,
            Transactions transactions,
            Words words) {
        this.desk = desk;
        this.orders = orders;
        this.named = named;
        this.refunds = refunds;
        this.transactions = transactions;
        this.words = words;
    }

    @PostMapping("/again")
    String again(
            @PathVariable String number,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Order order = named.order(number);
        Notice notice = waiting(order, id)
                .filter(refund -> refunds.again(refund.id(), Actor.OWNER))
                .map(refund -> Notice.done("The bank is asked once more. If it refuses again, it stands here again."))
                .orElse(GONE);
        return desk.back(notice, OrderPages.href(order.number()), request, response);
    }

    @PostMapping("/by-hand")
    String byHand(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String how,
            HttpServletRequest request,
            HttpServletResponse response) {
        Order order = named.order(number);
        String said = Typed.line(how, LONGEST_REASON);
        Notice notice = said.isEmpty()
                ? Notice.refused("Say how the buyer got the money. Nothing was changed.")
                : transactions.inOne(() -> waiting(order, id)
                        .filter(refund -> refunds.byHand(refund.id(), Actor.OWNER))
                        .map(refund -> given(order, refund, said))
                        .orElse(GONE));
        return desk.back(notice, OrderPages.href(order.number()), request, response);
    }

    private Notice given(Order order, RefusedRefund refund, String how) {
        String amount = words.money(refund.amount());
        orders.note(
                Set.of(order.id()),
                Step.SETTLED_BY_HAND,
                Actor.OWNER,
                amount + " given back: " + how,
                Optional.empty());
        return Notice.done("Noted: the buyer has " + amount + " back.");
    }

    /** Only a refund of this very order. */
    private Optional<RefusedRefund> waiting(Order order, UUID id) {
        return refunds.waiting(new Payable(order.id().value())).stream()
                .filter(refund -> refund.id().equals(new RefundId(id)))
                .findFirst();
    }
}
