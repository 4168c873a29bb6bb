package com.shopwright.backoffice.page;

import java.util.List;

/** One good: where it is, who supplies it, and why there is so much of it. */
public record StockPage(StockList.Good good, List<Row> ledger, List<Row> purchases) {

    public record Row(String at, String what, String where, String quantity, String who, String href) {}
}
