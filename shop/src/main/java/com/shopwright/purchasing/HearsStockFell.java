package com.shopwright.purchasing;

import com.shopwright.kernel.BatchListener;
import com.shopwright.stock.StockFell;
import java.util.List;
import org.springframework.stereotype.Component;

/** Less is free than before: something may have to be ordered. */
@Component
class HearsStockFell implements BatchListener<StockFell> {

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
    public void onAll(List<StockFell> events) {
        bell.ringSoon();
    }
}
