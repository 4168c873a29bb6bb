package com.shopwright.api;

import com.shopwright.pricing.DeliveryMethod;

/** A way to deliver; the days are business days on the road. */
record DeliveryMethodDocument(
        String id, String name, String description, MoneyDocument price, int minDays, int maxDays) {

    static DeliveryMethodDocument of(DeliveryMethod method) {
        return new DeliveryMethodDocument(
                method.id(),
                method.name(),
                method.description(),
                MoneyDocument.of(method.price()),
                method.minDays(),
                method.maxDays());
    }
}
