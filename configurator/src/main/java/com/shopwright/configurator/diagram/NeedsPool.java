package com.shopwright.configurator.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The distinct sets of material needs that edges carry: stock item to quantity. Set 0 is empty. */
final class NeedsPool {

    static final int NONE = 0;

    private final List<SortedMap<String, Long>> sets = new ArrayList<>();
    private final Map<SortedMap<String, Long>, Integer> index = new HashMap<>();

    NeedsPool() {
        intern(new TreeMap<>());
    }

    int intern(SortedMap<String, Long> set) {
        Integer known = index.get(set);
        if (known != null) {
            return known;
        }
        sets.add(set);
        index.put(set, sets.size() - 1);
        return sets.size() - 1;
    }

    boolean sameItems(int a, int b) {
        return a == b || sets.get(a).keySet().equals(sets.get(b).keySet());
    }

    /** The lower quantity of each item, for two sets of the same items. */
    int lower(int a, int b) {
        if (a == b) {
            return a;
        }
        SortedMap<String, Long> lower = new TreeMap<>(sets.get(a));
        sets.get(b).forEach((item, quantity) -> lower.merge(item, quantity, Math::min));
        return intern(lower);
    }

    List<SortedMap<String, Long>> sets() {
        return sets;
    }
}
