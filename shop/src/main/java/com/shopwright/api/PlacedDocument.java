package com.shopwright.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.shopwright.orders.Answer;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderState;
import java.net.URI;
import java.util.Optional;

/** What whoever ordered or paid is told. {@code redirect} is the bank's page, if the buyer has to act there. */
record PlacedDocument(
        String number,
        String key,
        OrderState state,
        MoneyDocument total,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<URI> redirect) {

    static PlacedDocument of(Order order, Answer answer) {
        return new PlacedDocument(
                order.number().value(),
                order.key().value(),
                answer.state(),
                MoneyDocument.of(order.total()),
                answer.redirect());
    }

    /** Where the order can be read. */
    URI location() {
        return URI.create(ApiPaths.V1 + "/orders/" + number + "?key=" + key);
    }
}
