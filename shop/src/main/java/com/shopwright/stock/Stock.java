package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The face of the stock database. Changes run in the caller's transaction, or in one of their own. */
public interface Stock {

    /** Answers one outcome per request, in order; each request is all or nothing, the earlier one wins. */
    List<HoldOutcome> hold(List<HoldRequest> requests);

    /**
     * Turns the claimant's holds into allocations and its backordered part into open shortages. Doing it again changes
     * nothing.
     *
     * @return the shortages that are open now
     */
    List<Amount> allocate(Claimant claimant);

    /** Gives back everything the claimant still claims: holds, allocations and shortages. */
    void release(Claimant claimant);

    List<Allocation> allocations(Claimant claimant);

    List<Amount> shortages(Claimant claimant);

    /**
     * Takes goods out of the building that are allocated to the claimant. Repeating a {@code reference} (a shipment)
     * changes nothing. What left although a count had denied it is posted as found.
     */
    void ship(Claimant claimant, LocationId location, List<Amount> amounts, UUID reference, Actor actor);

    /** Adds goods that came in and serves waiting shortages, oldest first. Repeating a reference changes nothing. */
    void receive(Receipt receipt);

    /** Records what suppliers owe; for each source the latest call counts. */
    void expect(List<Expectation> expectations);

    /** How many business days it takes to get a SKU from its supplier, for promises on what is not there. */
    void leadTime(Map<Sku, Integer> businessDays);

    /** A person counted: the difference is posted, and promises it breaks become shortages, latest promised first. */
    void count(Sku sku, LocationId location, int onHand, Actor actor);

    /** Free to sell, summed over locations; SKUs without stock rows answer 0. */
    Map<Sku, Integer> available(Set<Sku> skus);

    /**
     * The business date each demand, by itself, could leave the building complete; empty if it cannot be promised. In the
     * order of the demands; a constant number of queries for any number of them.
     */
    Map<Demand, Optional<LocalDate>> readyDates(Collection<Demand> demands);

    /** The same to be asked for any quantity: what is free of each SKU now, and when more comes. For each one an answer. */
    Map<Sku, Outlook> outlooks(Set<Sku> skus);

    /** The business date on which what is there leaves the building. */
    LocalDate soonest();

    List<StockLevel> levels(Set<Sku> skus);

    /** All SKUs' levels, for people: ordered by SKU and location. */
    List<StockLevel> levels();

    Map<Sku, StockPosition> positions(Set<Sku> skus);

    /** The latest lines of a SKU's ledger, newest first. */
    List<Movement> movements(Sku sku, int limit);

    List<Location> locations();

    void put(Location location);
}
