package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Today.Matter;
import com.shopwright.backoffice.page.Today.Thing;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What waits for a person, the most pressing first. */
@Component
class Matters {

    static final int SHOWN = 5;

    private final OrderMatters orders;
    private final ParcelMatters parcels;
    private final SupplyMatters supply;
    private final StockMatters stock;
    private final StuckMatters stuck;
    private final RefundMatters refunds;
    private final MoneyMatters money;

    Matters(
            OrderMatters orders,
            ParcelMatters parcels,
            SupplyMatters supply,
            StockMatters stock,
            StuckMatters stuck,
            RefundMatters refunds,
            MoneyMatters money) {
        this.orders = orders;
        this.parcels = parcels;
        this.supply = supply;
        this.stock = stock;
        this.stuck = stuck;
        this.refunds = refunds;
        this.money = money;
    }

    List<Matter> now() {
        return Stream.of(
                        stock.books(),
                        refunds.refused(),
                        stuck.stuck(),
                        money.differences(),
                        orders.parked(),
                        orders.money(),
                        parcels.refused(),
                        parcels.toHandOver(),
                        supply.toApprove(),
                        supply.low(),
                        stock.fewLeft(),
                        stock.overdue())
                .filter(matter -> !matter.things().isEmpty())
                .toList();
    }

    /** The first few; the rest is one link away. */
    static Matter matter(String title, String hint, List<Thing> all, String moreHref) {
        return matter(title, hint, all, all.size(), moreHref);
    }

    /** @param number how many there are, where only the first of them were looked at */
    static Matter matter(String title, String hint, List<Thing> first, int number, String moreHref) {
        int rest = number - SHOWN;
        return new Matter(
                title, hint, first.stream().limit(SHOWN).toList(), rest > 0 ? "and " + rest + " more" : "", moreHref);
    }
}
