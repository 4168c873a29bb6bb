package com.shopwright.orders;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Money;
import com.shopwright.stock.Amount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much of an order's total falls on one parcel. Pure. */
final class ParcelShare {

    private ParcelShare() {}

    /**
     * @param all every parcel of the order so far, {@code parcel} among them
     * @param demand pieces per SKU of the whole order
     * @param prices what the lines of each SKU cost in total, in minor units
     * @return minor units to capture for {@code parcel}: its goods rounded down, with the shipping on the first parcel
     *     that takes money, or whatever is left of the total if it is the last; nothing if more was taken already, for a
     *     parcel that was called back
     */
    static long of(
            Parcel parcel,
            List<Parcel> all,
            Map<Sku, Integer> demand,
            Map<Sku, Long> prices,
            Money shipping,
            Money total) {
        long takenBefore = all.stream().mapToLong(Parcel::captured).sum();
        if (completes(parcel, all, demand)) {
            return Math.max(0, total.amount() - takenBefore);
        }
        long goods = parcel.content().stream()
                .mapToLong(amount -> share(amount, demand, prices))
                .sum();
        long share = goods + (takenBefore == 0 ? shipping.amount() : 0);
        return Math.max(0, Math.min(share, total.amount() - takenBefore));
    }

    private static long share(Amount amount, Map<Sku, Integer> demand, Map<Sku, Long> prices) {
        long price = prices.getOrDefault(amount.sku(), 0L);
        return price * amount.quantity() / demand.getOrDefault(amount.sku(), 1);
    }

    /** This parcel and those that were packed before it make up the whole order, whether they cost anything or not. */
    private static boolean completes(Parcel parcel, List<Parcel> all, Map<Sku, Integer> demand) {
        Map<Sku, Integer> left = new HashMap<>(demand);
        all.stream()
                .filter(other -> other.isPacked() || other.shipment().equals(parcel.shipment()))
                .flatMap(other -> other.content().stream())
                .forEach(amount -> left.merge(amount.sku(), -amount.quantity(), Integer::sum));
        return left.values().stream().allMatch(quantity -> quantity <= 0);
    }
}
