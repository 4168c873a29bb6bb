package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The balances of some SKUs at every location while a transaction has their rows locked. Balances change by posting
 * entries and in no other way; {@link Books#close} writes both, so that the ledger explains every balance. Plain memory: it
 * knows no SQL.
 */
final class Book {

    private final SortedMap<Sku, SortedMap<LocationId, Page>> pages = new TreeMap<>();
    private final Map<Sku, Integer> buffers = new TreeMap<>();
    private final List<Posted> posted = new ArrayList<>();

    /** An item as it was when it was locked. */
    record Opened(Sku sku, LocationId location, Figures figures, long entries, int buffer) {}

    /** An entry with the number it has among those of its item. */
    record Posted(long number, Entry entry) {}

    /** An item as it is now. */
    record Page(Figures figures, long entries, long entriesBefore) {

        private Page with(Figures effect) {
            return new Page(figures.plus(effect), entries + 1, entriesBefore);
        }
    }

    Book(List<Opened> opened) {
        for (Opened item : opened) {
            pages.computeIfAbsent(item.sku(), sku -> new TreeMap<>())
                    .put(item.location(), new Page(item.figures(), item.entries(), item.entries()));
            buffers.put(item.sku(), item.buffer());
        }
    }

    void post(Entry entry) {
        Page page =
                pages.getOrDefault(entry.sku(), Collections.emptySortedMap()).get(entry.location());
        if (page == null) {
            throw new IllegalStateException(entry.sku() + " at " + entry.location() + " is not locked");
        }
        Page next = page.with(entry.effect());
        if (!next.figures().possible()) {
            throw new IllegalStateException(entry + " leaves " + next.figures() + ", which cannot be");
        }
        pages.getOrDefault(entry.sku(), Collections.emptySortedMap()).put(entry.location(), next);
        posted.add(new Posted(next.entries(), entry));
    }

    Set<Sku> skus() {
        return pages.keySet();
    }

    Collection<LocationId> locations(Sku sku) {
        return places(sku).keySet();
    }

    Figures at(Sku sku, LocationId location) {
        Page page = places(sku).get(location);
        return page == null ? Figures.NONE : page.figures();
    }

    /** What nobody was promised, over all locations. */
    int free(Sku sku) {
        return places(sku).values().stream()
                .mapToInt(page -> page.figures().free())
                .sum();
    }

    /** What a buyer may have: the owner keeps the buffer back. */
    int onSale(Sku sku) {
        return Math.max(0, free(sku) - buffers.getOrDefault(sku, 0));
    }

    List<Posted> posted() {
        return Collections.unmodifiableList(posted);
    }

    /** The items that entries were posted to, in the order of locks. */
    List<Changed> changed() {
        List<Changed> changed = new ArrayList<>();
        pages.forEach((sku, places) -> places.forEach((location, page) -> {
            if (page.entries() > page.entriesBefore()) {
                changed.add(new Changed(sku, location, page));
            }
        }));
        return changed;
    }

    record Changed(Sku sku, LocationId location, Page page) {}

    private SortedMap<LocationId, Page> places(Sku sku) {
        return pages.getOrDefault(sku, Collections.emptySortedMap());
    }
}
