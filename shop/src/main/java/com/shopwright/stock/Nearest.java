package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/**
 * Every piece from the location nearest to the buyer that has it, even if that makes more parcels. Where nobody knows the
 * address, locations are taken as they are asked.
 */
@Component
final class Nearest implements AllocationStrategy {

    @Override
    public String name() {
        return "nearest";
    }

    @Override
    public String label() {
        return "Nearest to the buyer";
    }

    @Override
    public String explanation() {
        return "Takes every piece from the place nearest to the delivery address that has it: the same country first, then"
                + " the longest common start of the postal code. Quick to the door, at times in more parcels. Needs the"
                + " places' addresses.";
    }

    @Override
    public List<Allocation> pick(SortedMap<Sku, Integer> wanted, List<Source> sources, Optional<PostalArea> deliverTo) {
        List<Source> nearestFirst = sources.stream()
                .sorted(Comparator.comparingInt((Source source) -> nearness(source.location(), deliverTo))
                        .reversed())
                .toList();
        List<Allocation> picks = new ArrayList<>();
        wanted.forEach((sku, quantity) -> picks.addAll(Filling.inOrder(sku, quantity, nearestFirst)));
        return picks;
    }

    private static int nearness(Location location, Optional<PostalArea> deliverTo) {
        return location.area().flatMap(here -> deliverTo.map(here::nearness)).orElse(0);
    }
}
