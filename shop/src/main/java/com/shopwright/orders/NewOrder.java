package com.shopwright.orders;

import com.shopwright.carts.Cart;
import com.shopwright.carts.CartLine;
import com.shopwright.carts.Checkout;
import com.shopwright.catalog.Sku;
import com.shopwright.payments.PaymentTerms;
import com.shopwright.stock.Claimant;
import com.shopwright.stock.Demand;
import com.shopwright.stock.HoldRequest;
import com.shopwright.stock.PostalArea;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An order about to be written: a wish, the cart it is about as quoted now, and the names it will have. */
record NewOrder(
        PlaceOrder wish,
        PaymentTerms terms,
        Cart cart,
        Checkout checkout,
        OrderNumber number,
        OrderKey key,
        Instant placedAt,
        Instant payableUntil) {

    OrderId id() {
        return new OrderId(cart.id().value());
    }

    /** The same with the cart as it is to be written. */
    NewOrder with(Cart dated) {
        return new NewOrder(wish, terms, dated, checkout, number, key, placedAt, payableUntil);
    }

    Optional<Answer> answerAtOnce() {
        return wish.answerAtOnce(terms);
    }

    HoldRequest hold() {
        List<Demand> demands =
                cart.lines().stream().flatMap(line -> line.demands().stream()).toList();
        PostalArea deliverTo = new PostalArea(
                checkout.address().country().code(), checkout.address().postalCode());
        return new HoldRequest(new Claimant(id().value()), demands, Optional.of(deliverTo));
    }

    Map<Sku, Integer> demand() {
        Map<Sku, Integer> sum = new TreeMap<>();
        for (CartLine line : cart.lines()) {
            line.demands().forEach(demand -> sum.merge(demand.sku(), demand.quantity(), Integer::sum));
        }
        return sum;
    }
}
