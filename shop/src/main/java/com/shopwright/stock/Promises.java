package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The other face of the room: what may be promised that is not there, and for which day. */
public interface Promises {

    /** The days ahead, as of now: two queries, and a third where the workshop has a limit. */
    Schedule schedule();

    Timetable timetable();

    /** Holds for dates that are reckoned from now on; those that were promised stay. */
    void put(Timetable timetable);

    /** Those that the owner set among {@code skus}. */
    Map<Sku, SellingPolicy> policies(Set<Sku> skus);

    /** Orders that were accepted keep what they were promised. */
    void put(Sku sku, SellingPolicy policy);

    /** From now on the SKU is sold as the catalogue says. */
    void removePolicy(Sku sku);

    /**
     * Fixes when lines leave whose goods were held in this transaction: behind all who wait already, and with room of
     * their own in the workshop. In the order of the lines; one that was fixed before is fixed anew.
     *
     * @return by line; none for one that the workshop cannot make as far ahead as anybody promises
     */
    Map<UUID, Leaving> fix(List<Commitment> lines);

    /** What was fixed for a claimant, by line. */
    Map<UUID, Leaving> of(Claimant claimant);
}
