package com.shopwright.orders;

import com.shopwright.carts.Promise;
import com.shopwright.pricing.DeliveryMethod;
import com.shopwright.pricing.Pricing;
import com.shopwright.stock.Promises;
import com.shopwright.stock.Schedule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** When an order's lines come that goes somewhere else, or in another way: in the carriers' working days. */
@Component
final class RoadDates {

    private final Pricing pricing;
    private final Promises days;

    RoadDates(Pricing pricing, Promises days) {
        this.pricing = pricing;
        this.days = days;
    }

    /** The days on the road change with the way and the country. */
    Map<UUID, Optional<Promise>> otherwise(Order order, Delivery delivery) {
        Schedule schedule = days.schedule();
        Delivery was = new Delivery(order.checkout().address(), order.checkout().deliveryMethod());
        Map<UUID, Optional<Promise>> moved = new HashMap<>();
        way(was).ifPresent(before -> way(delivery)
                .ifPresent(now -> order.lines()
                        .forEach(line -> moved.put(
                                line.id(),
                                line.promise()
                                        .map(promise -> new Promise(
                                                schedule.rerouted(promise.earliest(), now.minDays() - before.minDays()),
                                                schedule.rerouted(
                                                        promise.latest(), now.maxDays() - before.maxDays())))))));
        return moved;
    }

    private Optional<DeliveryMethod> way(Delivery delivery) {
        return pricing.deliveryMethods(delivery.address().country(), 0).stream()
                .filter(way -> way.id().equals(delivery.method()))
                .findFirst();
    }
}
