package com.shopwright.stock;

import com.shopwright.kernel.InvalidInput;
import com.shopwright.stock.Picking.Choosing;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The strategies there are, and the one the owner chose. */
@Component
final class Sourcing implements AllocationStrategies {

    private static final Logger LOG = LoggerFactory.getLogger(Sourcing.class);

    private final List<AllocationStrategy> strategies;
    private final ItemRows items;
    private final SettingRows settings;
    private final LedgerRows ledger;

    Sourcing(List<AllocationStrategy> strategies, ItemRows items, SettingRows settings, LedgerRows ledger) {
        this.strategies = List.copyOf(strategies);
        this.items = items;
        this.settings = settings;
        this.ledger = ledger;
    }

    @Override
    public List<AllocationStrategy> all() {
        return strategies;
    }

    /** Reads the owner's choice when it first matters, and once for this book. */
    Picking on(Book book) {
        return new Picking(book, new Once(() -> choosing(book)));
    }

    @Override
    public AllocationStrategy chosen() {
        String name = settings.strategy().orElse(FewestShipments.NAME);
        return named(name).orElseGet(() -> {
            LOG.warn("there is no allocation strategy {} any more; taking {}", name, FewestShipments.NAME);
            return named(FewestShipments.NAME).orElseThrow();
        });
    }

    @Override
    public void choose(String name) {
        AllocationStrategy known = named(name)
                .orElseThrow(() -> new InvalidInput(
                        "strategy",
                        "use one of: "
                                + strategies.stream()
                                        .map(AllocationStrategy::name)
                                        .collect(Collectors.joining(", "))));
        settings.strategy(known.name());
    }

    private Optional<AllocationStrategy> named(String name) {
        return strategies.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private Choosing choosing(Book book) {
        return new Choosing(book, items.locations(), chosen(), new Layers(book.skus(), ledger::inflows));
    }

    /** Asks once and remembers; used by the one thread that has the book open. */
    private static final class Once implements Supplier<Choosing> {

        private final Supplier<Choosing> source;
        private Optional<Choosing> answer = Optional.empty();

        Once(Supplier<Choosing> source) {
            this.source = source;
        }

        @Override
        public Choosing get() {
            Choosing known = answer.orElseGet(source);
            answer = Optional.of(known);
            return known;
        }
    }
}
