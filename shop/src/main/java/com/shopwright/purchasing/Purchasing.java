package com.shopwright.purchasing;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Page;
import com.shopwright.stock.Amount;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The face of purchasing. */
public interface Purchasing {

    /** Adds the supplier or replaces it. */
    void put(Supplier supplier);

    /**
     * Adds terms or replaces those of the same SKUs, and tells stock their lead times.
     *
     * @throws com.shopwright.kernel.InvalidInput if a term names a supplier that does not exist, or another currency
     */
    void putTerms(List<SupplyTerm> terms);

    /** Adds reorder levels or replaces those of the same SKUs. */
    void putLevels(List<ReorderLevel> levels);

    /** Ordered by id. */
    List<Supplier> suppliers();

    /** Every SKU that has terms or a level, ordered by SKU: short, on order, still to order. */
    List<SupplyState> supply();

    /** Newest first. @throws com.shopwright.kernel.InvalidInput for a cursor this shop did not give out */
    Page<PurchaseOrder> purchaseOrders(PurchaseOrderFilter filter);

    /** How many purchase orders stand in each state. */
    Map<PurchaseOrderState, Integer> counts();

    Optional<PurchaseOrder> find(PurchaseOrderId id);

    Optional<PurchaseOrder> find(PurchaseOrderNumber number);

    /** Lets a draft be sent. */
    PurchaseOutcome approve(PurchaseOrderId id, Actor actor);

    /** Orders nothing more of it: the supplier is told, and what came stays. A supplier who has shipped may decline. */
    PurchaseOutcome cancel(PurchaseOrderId id, Actor actor);

    /** A person counted what came; more than was ordered is received as counted. */
    PurchaseOutcome receiveByHand(PurchaseOrderId id, List<Amount> amounts, Actor actor);

    /** Looks now whether anything has to be ordered; looking twice orders nothing twice. */
    void review();
}
