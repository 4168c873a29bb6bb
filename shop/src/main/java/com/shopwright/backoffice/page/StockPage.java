package com.shopwright.backoffice.page;

import java.util.List;

/**
 * One good: where it is, who supplies it, and why there is so much of it.
 *
 * @param buffer how many are kept back
 * @param lowAt when it counts as low; empty for never
 * @param spots every place, for forms that send goods there
 * @param due the day a transfer usually arrives, as the form shows it
 * @param form names the forms of this page, so that one sent twice counts once
 * @param older the address of this page with more of the ledger; empty if this is all
 */
public record StockPage(
        StockList.Good good,
        int buffer,
        String lowAt,
        List<Spot> spots,
        String due,
        String form,
        List<Entry> ledger,
        String older,
        List<Row> purchases) {

    public record Spot(String id, String name) {}

    /**
     * @param cause what it was about, and where to read about it if anywhere
     * @param change the figure with its sign
     * @param after the balances then, in words
     */
    public record Entry(
            String at, String what, String where, String who, String cause, String href, String change, String after) {}

    public record Row(String at, String what, String where, String quantity, String who, String href) {}
}
