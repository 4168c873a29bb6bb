package com.shopwright.storefront;

import com.shopwright.kernel.Ids;
import com.shopwright.orders.AmendOutcome;
import com.shopwright.orders.IdempotencyKey;
import com.shopwright.orders.Order;
import com.shopwright.orders.OwnOrders;
import com.shopwright.payments.Payable;
import com.shopwright.payments.Payment;
import com.shopwright.payments.Payments;
import com.shopwright.web.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A buyer takes an order back: first what that means, then the button. */
@Controller
@RequestMapping("/orders/{number}/cancel")
class OrderCancelPages {
    private final OwnOrders ownOrders;
    private final Payments payments;
    private final OrderLinks links;
    private final Ids ids;
    private final Words words;

    OrderCancelPages(OwnOrders ownOrders, Payments payments, OrderLinks links, Ids ids, Words words) {
        this.ownOrders = ownOrders;
        this.payments = payments;
        this.links = links;
        this.ids = ids;
        this.words = words;
    }

    static String address(Order order) {
        return "/orders/" + order.number() + "/cancel?key=" + order.key().value();
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        Order order = links.open(number, key, request);
        OrderLinks.keep(response);
        return page(order, ownOrders.whyNotCancel(order.id()));
    }

    @PostMapping
    ModelAndView cancel(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String key,
            @RequestParam String wish,
            HttpServletRequest request,
            HttpServletResponse response) {
        Order order = links.open(number, key, request);
        OrderLinks.keep(response);
        return switch (ownOrders.cancel(order.number(), new IdempotencyKey(wish))) {
            case AmendOutcome.Made _ -> SeeOther.to(OrderAddress.of(order.number(), order.key()));
            case AmendOutcome.NotPossible(var state, String reason) -> refused(order, reason);
            case AmendOutcome.Invalid(var field, String remedy) -> refused(order, Sentences.of(remedy));
            case AmendOutcome.KeyReused _, AmendOutcome.UnknownOrder _ ->
                refused(order, "This page was open for too long. Look at your order and try again.");
        };
    }

    private ModelAndView refused(Order order, String why) {
        ModelAndView page = page(order, Optional.of(why));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(Order order, Optional<String> whyNot) {
        return new ModelAndView(
                "storefront/cancel-order",
                "page",
                new CancelOrderPage(
                        order.number().value(),
                        whyNot,
                        order.lines().stream()
                                .filter(line -> line.wanted() > 0)
                                .map(line -> line.wanted() + " × " + line.name())
                                .toList(),
                        money(payments.of(new Payable(order.id().value()))),
                        address(order),
                        ids.next().toString(),
                        OrderAddress.of(order.number(), order.key())));
    }

    private String money(List<Payment> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.captured().isPositive())
                .findFirst()
                .map(paid -> "We return " + words.money(paid.captured().minus(paid.refunded())) + " "
                        + payments.terms(paid.method()).wording().back() + ".")
                .orElse("Nothing has been taken from you, and nothing will be.");
    }
}
