package com.shopwright.orders;

import com.shopwright.carts.Item;
import com.shopwright.stock.Allocation;
import java.util.List;
import java.util.Map;

/**
 * A shipment that dispatch wants to make.
 *
 * @param goods what it takes from stock
 * @param pieces how many of what was ordered it contains
 */
public record DispatchRequest(OrderId order, ShipmentId shipment, List<Allocation> goods, Map<Item, Integer> pieces) {

    public DispatchRequest {
        goods = List.copyOf(goods);
        pieces = Map.copyOf(pieces);
    }
}
