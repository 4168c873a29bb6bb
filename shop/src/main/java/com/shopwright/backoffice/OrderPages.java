package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Choice;
import com.shopwright.backoffice.page.OrderList;
import com.shopwright.kernel.Page;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderFilter;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.OrderState;
import com.shopwright.orders.OrderSummary;
import com.shopwright.orders.Orders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of orders, and one order. */
@Controller
class OrderPages {

    static final String PATH = "/office/orders";

    private static final int PER_PAGE = 25;

    private final Desk desk;
    private final Orders orders;
    private final NamedOrder named;
    private final OrderRows rows;
    private final OrderView view;
    private final Words words;

    OrderPages(Desk desk, Orders orders, NamedOrder named, OrderRows rows, OrderView view, Words words) {
        this.desk = desk;
        this.orders = orders;
        this.named = named;
        this.rows = rows;
        this.view = view;
        this.words = words;
    }

    static String href(OrderNumber order) {
        return PATH + "/" + order;
    }

    @GetMapping(PATH)
    ModelAndView list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Set<OrderState> states =
                Addresses.state(OrderState.class, state).map(Set::of).orElse(Set.of());
        Page<OrderSummary> found = orders.list(new OrderFilter(states, filled(q), filled(cursor), PER_PAGE));
        OrderList page = new OrderList(
                choices(state, q),
                state,
                q,
                found.items().stream().map(rows::row).toList(),
                found.next().map(next -> address(state, q, next)),
                address(state, q, cursor));
        return desk.page("orders", page, request, response);
    }

    /** @param since the version of the page that asks; nothing is drawn if the order has not changed since */
    @GetMapping(PATH + "/{number}")
    ModelAndView one(
            @PathVariable String number,
            @RequestParam(defaultValue = "-1") long since,
            HttpServletRequest request,
            HttpServletResponse response) {
        Order order = named.order(number);
        long version = orders.version(order.id());
        if (version == since) {
            ModelAndView unchanged = new ModelAndView();
            unchanged.clear();
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return unchanged;
        }
        return desk.page("order", view.of(order, version), request, response);
    }

    private List<Choice> choices(String current, String query) {
        Map<OrderState, Integer> counts = orders.counts();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                "All",
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                address("", query, ""),
                Addresses.state(OrderState.class, current).isEmpty()));
        for (OrderState state : OrderState.values()) {
            int count = counts.getOrDefault(state, 0);
            boolean chosen = Addresses.slug(state).equals(current);
            if (count > 0 || chosen) {
                choices.add(
                        new Choice(words.tag(state).text(), count, address(Addresses.slug(state), query, ""), chosen));
            }
        }
        return choices;
    }

    private static String address(String state, String query, String cursor) {
        return Addresses.list(PATH, Map.of("state", state, "q", query, "cursor", cursor));
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text.strip()).filter(value -> !value.isEmpty());
    }
}
