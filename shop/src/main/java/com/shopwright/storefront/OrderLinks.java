package com.shopwright.storefront;

import com.shopwright.kernel.InvalidInput;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderKey;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.Orders;
import com.shopwright.web.ErrorPage;
import com.shopwright.web.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens an order for whoever has its whole link, and for nobody else. */
@Component
class OrderLinks {
    private final Orders orders;

    OrderLinks(Orders orders) {
        this.orders = orders;
    }

    /** @throws ResponseStatusException 404 without the right key, 410 if the link is too old; the page says what to do */
    Order open(String number, String key, HttpServletRequest request) {
        try {
            Optional<Order> order = orders.find(OrderNumber.parse(number), new OrderKey(key));
            if (order.isPresent()) {
                return order.get();
            }
            if (orders.hasExpired(OrderNumber.parse(number), new OrderKey(key))) {
                request.setAttribute(
                        ErrorPage.REMEDY,
                        "This link has expired, because nothing happened to the order for a long time. Ask for a new one"
                                + " under “Find your order”; it comes by e-mail.");
                throw new ResponseStatusException(HttpStatus.GONE);
            }
        } catch (InvalidInput mistyped) {
            request.setAttribute(ErrorPage.REMEDY, Sentences.of(mistyped.remedy()));
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, mistyped.remedy(), mistyped);
        }
        request.setAttribute(
                ErrorPage.REMEDY,
                "An order opens with the whole link from our e-mail: the number alone shows nothing, so that nobody"
                        + " else can read it. Please open the link in the e-mail again, or ask for it under “Find your order”.");
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** The page's address carries the key, so no other site is told where its reader came from. */
    static void keep(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
