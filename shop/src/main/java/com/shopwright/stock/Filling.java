package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Takes what is wanted from a row of sources, in their order. */
final class Filling {

    private Filling() {}

    /** Each SKU from the first source that has all of it, else from one after another. */
    static List<Allocation> fill(SortedMap<Sku, Integer> wanted, List<Source> sources) {
        List<Allocation> picks = new ArrayList<>();
        for (Map.Entry<Sku, Integer> want : wanted.entrySet()) {
            Sku sku = want.getKey();
            Optional<Source> whole = sources.stream()
                    .filter(source -> source.free(sku) >= want.getValue())
                    .findFirst();
            picks.addAll(inOrder(sku, want.getValue(), whole.map(List::of).orElse(sources)));
        }
        return picks;
    }

    /** From the first source what it has, the rest from the next. */
    static List<Allocation> inOrder(Sku sku, int wanted, List<Source> sources) {
        List<Allocation> picks = new ArrayList<>();
        int left = wanted;
        for (Source source : sources) {
            int part = Math.min(left, source.free(sku));
            if (part > 0) {
                picks.add(new Allocation(sku, source.location().id(), part));
                left -= part;
            }
        }
        return picks;
    }
}
