package com.shopwright.backoffice.page;

import java.util.List;

/**
 * All goods in all places.
 *
 * @param inTransit how many transfers have not arrived
 * @param findings how many figures the ledger does not explain
 */
public record StockList(
        List<Choice> choices, String show, String query, List<Good> goods, String self, int inTransit, int findings) {

    /**
     * @param onSale what buyers can have, over all places
     * @param left sold out, low or nothing
     * @param notes sentences about what is kept back, low, or on its way between places
     */
    public record Good(
            String sku,
            String href,
            String name,
            List<Place> places,
            int onSale,
            Tag left,
            List<String> notes,
            Supply supply) {}

    public record Place(
            String id, String name, int onHand, int held, int allocated, int available, int onOrder, int inTransit) {}

    /** @param low empty, or the sentence about what is missing and what is done about it */
    public record Supply(String reorder, String supplier, Tag tag, String low) {}
}
