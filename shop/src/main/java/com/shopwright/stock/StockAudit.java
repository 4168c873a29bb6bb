package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the balances are what the ledger says. The shop looks by itself, a slice at a time; this is for whoever asks. */
public interface StockAudit {

    /** Rebuilds every balance of the shop from the ledger and compares. Reads the whole ledger. */
    Audit audit();

    /** What the latest checks found and is not put right. */
    List<Finding> findings();

    /** When every item had been checked the last time, by the periodic check or by {@link #audit}. */
    Optional<Instant> lastAudit();

    /** Sets the balances of these SKUs to what the ledger says, and checks everything anew. */
    void rebuild(Set<Sku> skus);
}
