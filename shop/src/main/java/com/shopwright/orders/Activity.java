package com.shopwright.orders;

import com.shopwright.kernel.Money;
import java.util.UUID;

/**
 * One step of some order, for those who watch the whole shop.
 *
 * @param id of the step
 * @param total of the order that it is a step of
 */
public record Activity(UUID id, OrderNumber order, Money total, TimelineEntry step) {}
