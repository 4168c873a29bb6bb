package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Confirmation;
import com.shopwright.backoffice.page.Notice;
import com.shopwright.backoffice.page.Section;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import com.shopwright.orders.ChangeOutcome;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.OrderState;
import com.shopwright.orders.Orders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a person decides about an order. */
@Controller
@RequestMapping(OrderPages.PATH + "/{number}")
class OrderActions {

    private static final int LONGEST_REASON = 200;

    private final Desk desk;
    private final Orders orders;

    OrderActions(Desk desk, Orders orders) {
        this.desk = desk;
        this.orders = orders;
    }

    @PostMapping("/approve")
    String approve(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        OrderNumber order = OrderNumber.parse(number);
        return told(order, orders.approve(order, Actor.OWNER), "Approved. The order goes on.", request, response);
    }

    @PostMapping("/money-received")
    String moneyReceived(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String amount,
            HttpServletRequest request,
            HttpServletResponse response) {
        OrderNumber order = OrderNumber.parse(number);
        if (amount.isBlank()) {
            return told(order, orders.moneyReceived(order, Actor.OWNER), "Marked as received.", request, response);
        }
        Optional<Money> came = orders.find(order)
                .flatMap(found -> Typed.money(amount, found.total().currency()));
        return came.map(money -> told(
                        order, orders.moneyReceived(order, money, Actor.OWNER), "Noted what came.", request, response))
                .orElseGet(() -> desk.back(
                        Notice.refused("Type the amount that came, such as 20.00."),
                        OrderPages.href(order),
                        request,
                        response));
    }

    @PostMapping("/excess-returned")
    String excessReturned(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        OrderNumber order = OrderNumber.parse(number);
        return told(order, orders.returnExcess(order), "Noted. Please send the money back now.", request, response);
    }

    @GetMapping("/cancel")
    ModelAndView askToCancel(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        OrderNumber order = OrderNumber.parse(number);
        boolean possible = orders.find(order)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .state()
                .mayBecome(OrderState.CANCELLED);
        if (!possible) {
            return new ModelAndView(desk.back(
                    Notice.refused("This order can no longer be cancelled."),
                    OrderPages.href(order),
                    request,
                    response));
        }
        return desk.page(
                "confirm",
                new Confirmation(
                        Section.ORDERS,
                        "Cancel order " + order + "?",
                        "Its goods go back on the shelf and its money goes back to the buyer, who gets a mail."
                                + " This cannot be taken back.",
                        true,
                        OrderPages.href(order) + "/cancel",
                        "Cancel the order",
                        "Keep it",
                        OrderPages.href(order)),
                request,
                response);
    }

    @PostMapping("/cancel")
    String cancel(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response) {
        OrderNumber order = OrderNumber.parse(number);
        String said = Typed.line(reason, LONGEST_REASON);
        ChangeOutcome outcome = orders.cancel(order, Actor.OWNER, said.isEmpty() ? "Cancelled by the shop" : said);
        return told(order, outcome, "Cancelled. The buyer gets a mail.", request, response);
    }

    private String told(
            OrderNumber order,
            ChangeOutcome outcome,
            String done,
            HttpServletRequest request,
            HttpServletResponse response) {
        Notice notice = switch (outcome) {
            case ChangeOutcome.Done(var state) -> Notice.done(done);
            case ChangeOutcome.NotPossible(var state, var reason) -> Notice.refused(reason);
            case ChangeOutcome.UnknownOrder() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        return desk.back(notice, OrderPages.href(order), request, response);
    }
}
