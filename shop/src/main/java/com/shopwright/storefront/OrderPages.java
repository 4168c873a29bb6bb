package com.shopwright.storefront;

import com.shopwright.carts.Email;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.limits.Limit;
import com.shopwright.orders.Answer;
import com.shopwright.orders.IdempotencyKey;
import com.shopwright.orders.Intake;
import com.shopwright.orders.KeyUse;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.Orders;
import com.shopwright.orders.PayAgainOutcome;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.web.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page that follows an order to the door. Its address carries the key, so it is told to nobody as a referrer. */
@Controller
class OrderPages {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Orders orders;
    private final Intake intake;
    private final OrderLinks links;
    private final OrderDrawing drawing;
    private final OrderLiveDrawing live;
    private final Arrivals arrivals;
    private final Brakes brakes;

    OrderPages(
            Orders orders,
            Intake intake,
            OrderLinks links,
            OrderDrawing drawing,
            OrderLiveDrawing live,
            Arrivals arrivals,
            Brakes brakes) {
        this.orders = orders;
        this.intake = intake;
        this.links = links;
        this.drawing = drawing;
        this.live = live;
        this.arrivals = arrivals;
        this.brakes = brakes;
    }

    /** @param sent a link was asked for, whether there is such an order or not */
    @GetMapping("/orders/find")
    ModelAndView find(@RequestParam(defaultValue = "false") boolean sent) {
        return find(new FindOrderPage("", "", Optional.empty(), sent));
    }

    private static ModelAndView find(FindOrderPage page) {
        return new ModelAndView("storefront/find-order", "page", page);
    }

    /** Says the same whether there is such an order or not, and takes as long. */
    @PostMapping("/orders/find")
    ModelAndView sendLink(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        brakes.count(Limit.LINKS, request);
        try {
            orders.sendLink(OrderNumber.parse(number), new Email(email.strip()));
        } catch (InvalidInput mistyped) {
            return find(new FindOrderPage(number, email, Optional.of(Sentences.of(mistyped.remedy())), false));
        }
        return SeeOther.to("/orders/find?sent=true");
    }

    @GetMapping("/orders/{number}")
    ModelAndView order(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        Order order = arrivals.settled(links.open(number, key, request), request);
        OrderLinks.keep(response);
        return new ModelAndView("storefront/order", "page", drawing.draw(order, live.draw(order)));
    }

    /** The moving part alone; 204 while it is still the one that the buyer sees. */
    @GetMapping("/orders/{number}/live")
    @Nullable
    ModelAndView live(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "-1") long version,
            HttpServletRequest request,
            HttpServletResponse response) {
        Order order = links.open(number, key, request);
        OrderLinks.keep(response);
        if (orders.version(order.id()) == version) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return new ModelAndView("storefront/order-news", "page", live.draw(order));
    }

    @PostMapping("/orders/{number}/payments")
    ModelAndView payAgain(
            @PathVariable String number,
            @RequestParam String key,
            @RequestParam String payment,
            @RequestParam String attempt,
            HttpServletRequest request) {
        Order order = links.open(number, key, request);
        IdempotencyKey once = new IdempotencyKey(attempt);
        Optional<URI> redirect = switch (intake.payAgain(order.id(), once, chosen(payment, order), Optional.empty())) {
            case PayAgainOutcome.Started _ -> answer(order, once).redirect();
            // The order's own page says why, and offers what is possible.
            case PayAgainOutcome.KeyReused _, PayAgainOutcome.MethodNotOffered _, PayAgainOutcome.NotPayable _ ->
                Optional.empty();
        };
        return redirect.map(URI::toString)
                .map(SeeOther::to)
                .orElseGet(() -> SeeOther.to(OrderAddress.of(order.number(), order.key())));
    }

    private static PaymentMethod chosen(String payment, Order order) {
        try {
            return new PaymentMethod(payment);
        } catch (InvalidInput tamperedWith) {
            return order.paymentMethod();
        }
    }

    private Answer answer(Order order, IdempotencyKey once) {
        return intake.await(order.id(), once, KeyUse.PAYING_AGAIN, PATIENCE);
    }
}
