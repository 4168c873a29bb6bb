package com.shopwright.backoffice.page;

import java.util.List;

/** All goods in all places. */
public record StockList(List<Choice> choices, String show, String query, List<Good> goods, String self) {

    public record Good(String sku, String href, String name, List<Place> places, Supply supply) {}

    public record Place(String id, String name, int onHand, int held, int allocated, int available, int onOrder) {}

    /** @param low empty, or the sentence about what is missing and what is done about it */
    public record Supply(String reorder, String supplier, Tag tag, String low) {}
}
