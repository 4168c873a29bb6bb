package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** First in, first out over all locations: the piece that has lain longest goes first. */
@Component
final class OldestStock implements AllocationStrategy {

    private record Piece(Source source, Instant since, int quantity) {}

    @Override
    public String name() {
        return "oldest-stock";
    }

    @Override
    public String label() {
        return "Oldest stock first";
    }

    @Override
    public String explanation() {
        return "Takes what came into the house first, wherever it lies: first in, first out by the day of receipt. For"
                + " goods that age; at times in more parcels.";
    }

    @Override
    public List<Allocation> pick(SortedMap<Sku, Integer> wanted, List<Source> sources, Optional<PostalArea> deliverTo) {
        List<Allocation> picks = new ArrayList<>();
        wanted.forEach((sku, quantity) -> picks.addAll(oldest(sku, quantity, sources)));
        return picks;
    }

    private static List<Allocation> oldest(Sku sku, int wanted, List<Source> sources) {
        List<Piece> oldestFirst = sources.stream()
                .flatMap(source ->
                        source.layers(sku).stream().map(layer -> new Piece(source, layer.since(), layer.quantity())))
                .sorted(Comparator.comparing(Piece::since))
                .toList();
        Map<LocationId, Integer> taken = new TreeMap<>();
        int left = wanted;
        for (Piece piece : oldestFirst) {
            int part = Math.min(left, piece.quantity());
            if (part > 0) {
                taken.merge(piece.source().location().id(), part, Integer::sum);
                left -= part;
            }
        }
        return taken.entrySet().stream()
                .map(entry -> new Allocation(sku, entry.getKey(), entry.getValue()))
                .toList();
    }
}
