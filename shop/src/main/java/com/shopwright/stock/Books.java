package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.InvalidInput;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens the books of some SKUs, which locks their rows in the one order, and closes them again. Call inside a transaction. */
@Component
final class Books {

    private final ItemRows items;
    private final LedgerRows ledger;
    private final InstantSource clock;

    Books(ItemRows items, LedgerRows ledger, InstantSource clock) {
        this.items = items;
        this.ledger = ledger;
        this.clock = clock;
    }

    Book open(Collection<Sku> skus) {
        return new Book(skus.isEmpty() ? List.of() : items.lock(skus));
    }

    /**
     * Opens the books of SKUs that may get goods or claims at this location, whether they ever were there or not.
     *
     * @throws InvalidInput if there is no such location
     */
    Book openAt(LocationId location, Collection<Sku> skus) {
        mustKnow(location);
        items.prepare(location, skus);
        return open(skus);
    }

    /**
     * Whoever waits for a SKU needs a row to lock by the time it is confirmed, or goods that come in at that moment could
     * miss the one who waits: a SKU that was never anywhere gets an empty row at the first location.
     */
    void startBooksOf(Set<Sku> waitedFor, Book book) {
        Set<Sku> unknown = new TreeSet<>(waitedFor);
        unknown.removeAll(book.skus());
        if (!unknown.isEmpty()) {
            items.locations().stream().findFirst().ifPresent(first -> items.prepare(first.id(), unknown));
        }
    }

    /** Writes the entries that were posted and the balances they lead to: one statement for each table. */
    void close(Book book) {
        if (!book.posted().isEmpty()) {
            ledger.add(book.posted(), clock.instant());
            items.update(book.changed());
        }
    }

    void mustKnow(LocationId location) {
        List<Location> locations = items.locations();
        if (locations.stream().noneMatch(known -> known.id().equals(location))) {
            throw new InvalidInput(
                    "location",
                    "use one of: "
                            + locations.stream()
                                    .map(known -> known.id().value())
                                    .collect(Collectors.joining(", ")));
        }
    }
}
