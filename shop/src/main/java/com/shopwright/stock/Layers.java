package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.stock.Source.Layer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How old the goods at a location are, by the ledger: what is on hand is what came in last, and what is promised is the
 * oldest of it. Read once for all SKUs of a book, when a strategy first asks.
 */
final class Layers {

    /** Goods that came in, the latest first. */
    record Inflow(Sku sku, LocationId location, Layer layer) {}

    private record Item(Sku sku, LocationId location) {}

    private final Collection<Sku> skus;
    private final Function<Collection<Sku>, List<Inflow>> reader;
    private final Map<Item, List<Layer>> latestFirst = new HashMap<>();
    private boolean read;

    Layers(Collection<Sku> skus, Function<Collection<Sku>, List<Inflow>> reader) {
        this.skus = skus;
        this.reader = reader;
    }

    /** The layers of what is free, oldest first; in sum as many as are free. */
    List<Layer> free(Sku sku, LocationId location, Figures figures) {
        Deque<Layer> oldestFirst = new ArrayDeque<>();
        int left = figures.free();
        for (Layer layer : of(sku, location)) {
            int part = Math.min(left, layer.quantity());
            if (part > 0) {
                oldestFirst.addFirst(new Layer(layer.since(), part));
                left -= part;
            }
        }
        return List.copyOf(oldestFirst);
    }

    private List<Layer> of(Sku sku, LocationId location) {
        if (!read) {
            reader.apply(skus)
                    .forEach(inflow -> latestFirst
                            .computeIfAbsent(new Item(inflow.sku(), inflow.location()), item -> new ArrayList<>())
                            .add(inflow.layer()));
            read = true;
        }
        return latestFirst.getOrDefault(new Item(sku, location), List.of());
    }
}
