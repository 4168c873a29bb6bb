package com.shopwright.pricing;

import com.shopwright.kernel.Money;

/** A way to deliver to one destination. {@code minDays} and {@code maxDays} are business days on the road. */
public record DeliveryMethod(String id, String name, String description, Money price, int minDays, int maxDays) {}
