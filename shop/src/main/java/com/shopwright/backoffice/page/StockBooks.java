package com.shopwright.backoffice.page;

import java.util.List;

/**
 * Whether the balances are what the ledger says.
 *
 * @param checked when everything had been checked the last time; empty for never
 */
public record StockBooks(String checked, List<Wrong> wrong) {

    public record Wrong(
            String name, String href, String action, String where, String figure, long booked, long explained) {}
}
