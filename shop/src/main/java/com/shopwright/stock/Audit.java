package com.shopwright.stock;

import java.util.List;

/**
 * What a check of the books saw.
 *
 * @param items so many balances of a SKU at a location
 * @param entries rebuilt from so many entries of the ledger
 */
public record Audit(long items, long entries, List<Finding> findings) {

    public boolean isClean() {
        return findings.isEmpty();
    }
}
