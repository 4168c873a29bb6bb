package com.shopwright.backoffice;

import com.shopwright.orders.Order;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.Orders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The order that an address names. */
@Component
class NamedOrder {

    private final Orders orders;

    NamedOrder(Orders orders) {
        this.orders = orders;
    }

    /**
     * @throws com.shopwright.kernel.InvalidInput for what is no order number
     * @throws ResponseStatusException 404 if there is no such order
     */
    Order order(String number) {
        return orders.find(OrderNumber.parse(number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
