package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/** The face of the stock database. Changes run in the caller's transaction, or in one of their own. */
public interface Stock {

    /** Answers one outcome per request, in order; each request is all or nothing, the earlier one wins. */
    List<HoldOutcome> hold(List<HoldRequest> requests);

    /**
     * Turns these claimants' holds into allocations and their backordered parts into open shortages, in one pass over the
     * rows of all their goods. Doing it again changes nothing.
     *
     * @return for each claimant what is still missing; an empty list if it has everything
     */
    Map<Claimant, List<Amount>> allocate(Collection<Claimant> claimants);

    /** {@link #allocate(Collection)} for one. */
    default List<Amount> allocate(Claimant claimant) {
        return allocate(List.of(claimant)).getOrDefault(claimant, List.of());
    }

    /** Gives back everything these claimants still claim: holds, allocations and shortages. */
    void release(Collection<Claimant> claimants, Actor actor);

    default void release(Collection<Claimant> claimants) {
        release(claimants, Actor.SHOP);
    }

    default void release(Claimant claimant) {
        release(List.of(claimant));
    }

    /**
     * Gives back so much of what the claimant claims: first what is not there yet, then what is.
     *
     * @param kept what of its allocations is packed already and must stay
     */
    void release(Claimant claimant, List<Amount> amounts, List<Allocation> kept, Actor actor);

    default List<Allocation> allocations(Claimant claimant) {
        return allocations(List.of(claimant)).getOrDefault(claimant, List.of());
    }

    /** What each of these has; those that have nothing are left out. */
    Map<Claimant, List<Allocation>> allocations(Collection<Claimant> claimants);

    List<Amount> shortages(Claimant claimant);

    /**
     * Takes goods out of the building that are allocated to the claimant. Repeating a {@code reference} (a shipment)
     * changes nothing. What is shipped beyond the allocation comes from what is free there; what the books do not know
     * must have been there, and is posted as found.
     */
    void ship(Claimant claimant, LocationId location, List<Amount> amounts, UUID reference, Actor actor);

    /** Adds goods that came in and serves waiting shortages, oldest first. Repeating a reference changes nothing. */
    void receive(Receipt receipt);

    /** Puts back on the shelf what a customer returned and can be sold again; as {@link #receive}. */
    void takeBack(Receipt goods);

    /** Records what suppliers owe; for each source the latest call counts. */
    void expect(List<Expectation> expectations);

    /** How many business days it takes to get a SKU from its supplier, for promises on what is not there. */
    void leadTime(Map<Sku, Integer> businessDays);

    /** A person counted: the difference is posted, and promises it breaks become shortages, latest promised first. */
    void count(Sku sku, LocationId location, int onHand, Actor actor);

    /**
     * Writes off goods that are damaged, lost or used up. Promises it breaks become shortages, as with a count. Repeating a
     * reference changes nothing.
     */
    ScrapOutcome scrap(
            Sku sku, LocationId location, int quantity, Optional<String> reason, UUID reference, Actor actor);

    /** What can be sold, summed over locations, less the owner's buffer; SKUs without stock rows answer 0. */
    Map<Sku, Integer> available(Set<Sku> skus);

    /**
     * The business date on which each demand, by itself, could be at hand complete, to be packed or built in; empty if it
     * cannot be promised. In the order of the demands; a constant number of queries for any number of them.
     */
    Map<Demand, Optional<LocalDate>> readyDates(Collection<Demand> demands, Schedule schedule);

    /** The same to be asked for any quantity: what is free of each SKU now, and when more comes. For each one an answer. */
    Map<Sku, Outlook> outlooks(Set<Sku> skus, Schedule schedule);

    List<StockLevel> levels(Set<Sku> skus);

    /** All SKUs' levels, for people: ordered by SKU and location. */
    List<StockLevel> levels();

    Map<Sku, StockPosition> positions(Set<Sku> skus);

    /** The latest lines of a SKU's ledger, newest first. */
    List<Movement> movements(Sku sku, int limit);

    /** How much of each SKU is kept back and when it counts as low; for each one an answer. */
    Map<Sku, Threshold> thresholds(Set<Sku> skus);

    void put(Sku sku, Threshold threshold);

    /** The SKUs that are down to the level the owner wants to be told about, with what can still be sold of them. */
    SortedMap<Sku, Integer> runningLow();

    /** In the order in which they are asked. */
    List<Location> locations();

    void put(Location location);
}
