package com.shopwright.purchasing;

import com.shopwright.kernel.Listener;
import com.shopwright.stock.StockFell;
import org.springframework.stereotype.Component;

/** Less is free than before: something may have to be ordered. */
@Component
class HearsStockFell implements Listener<StockFell> {

    private final ReviewBell bell;

    HearsStockFell(ReviewBell bell) {
        this.bell = bell;
    }

    @Override
    public String name() {
        return "purchasing.review-what-fell";
    }

    @Override
    public Class<StockFell> event() {
        return StockFell.class;
    }

    @Override
    public void on(StockFell event) {
        bell.ring();
    }
}
