package com.shopwright.backoffice.page;

import java.util.List;

/** The places that keep stock, and how the shop chooses between them. */
public record StockPlaces(List<Way> ways, List<Place> places) {

    public record Way(String name, String label, String explanation, boolean chosen) {}

    public record Place(String id, String name, int priority, String country, String postalCode, String action) {}
}
