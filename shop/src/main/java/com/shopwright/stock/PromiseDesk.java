package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.PromiseRows.Fixed;
import com.shopwright.stock.PromiseRows.Place;
import com.shopwright.stock.PromiseRows.Promised;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps timetable and policies, and fixes dates where goods have just been held. */
@Component
final class PromiseDesk implements Promises {

    private final TimetableRows timetables;
    private final PolicyRows policies;
    private final PromiseRows promises;
    private final Outlooks outlooks;
    private final ItemRows items;
    private final Transactions transactions;
    private final Events events;

    PromiseDesk(
            TimetableRows timetables,
            PolicyRows policies,
            PromiseRows promises,
            Outlooks outlooks,
            ItemRows items,
            Transactions transactions,
            Events events) {
        this.timetables = timetables;
        this.policies = policies;
        this.promises = promises;
        this.outlooks = outlooks;
        this.items = items;
        this.transactions = transactions;
        this.events = events;
    }

    @Override
    public Schedule schedule() {
        return outlooks.schedule();
    }

    @Override
    public Timetable timetable() {
        return timetables.read();
    }

    @Override
    public void put(Timetable timetable) {
        transactions.inOne(() -> timetables.put(timetable));
    }

    @Override
    public Map<Sku, SellingPolicy> policies(Set<Sku> skus) {
        return skus.isEmpty() ? Map.of() : policies.find(skus);
    }

    /** With a row of stock, which is locked when somebody waits for goods: with it they cannot come in unseen. */
    @Override
    public void put(Sku sku, SellingPolicy policy) {
        transactions.inOne(() -> {
            policies.put(sku, policy);
            items.locations().stream().findFirst().ifPresent(first -> items.prepare(first.id(), Set.of(sku)));
        });
    }

    @Override
    public void removePolicy(Sku sku) {
        policies.remove(sku);
    }

    @Override
    public Map<UUID, Leaving> of(Claimant claimant) {
        return promises.of(claimant);
    }

    @Override
    public Map<UUID, Leaving> fix(List<Commitment> lines) {
        return lines.isEmpty() ? Map.of() : transactions.inOne(() -> fixAll(lines));
    }

    /**
     * Suppliers owe other goods or on other days than before: who waits for them is reckoned again, in the order of
     * waiting, and hears of it where that means another day.
     */
    void reckonAgain(Set<Sku> skus) {
        List<Promised> before = promises.waitingFor(skus);
        if (before.isEmpty()) {
            return;
        }
        Map<UUID, Leaving> now = fix(before.stream().map(Promised::line).toList());
        Map<Claimant, List<UUID>> moved = before.stream()
                .filter(promised -> Optional.ofNullable(now.get(promised.line().line()))
                        .filter(leaving -> !leaving.date().equals(promised.leaves()))
                        .isPresent())
                .collect(Collectors.groupingBy(
                        promised -> promised.line().claimant(),
                        Collectors.mapping(promised -> promised.line().line(), Collectors.toList())));
        moved.forEach((claimant, lines) -> events.publish(new PromisesMoved(claimant, lines)));
    }

    private Map<UUID, Leaving> fixAll(List<Commitment> lines) {
        if (lines.stream().anyMatch(line -> line.minutes() > 0)) {
            promises.waitForWorkshop();
        }
        promises.forget(lines);
        Set<Sku> skus = lines.stream()
                .flatMap(line -> line.demands().stream())
                .map(Demand::sku)
                .collect(Collectors.toSet());
        Schedule schedule = outlooks.schedule();
        Goods goods = new Goods(outlooks.of(skus, schedule), promises.queue(skus), schedule);
        WorkPlan workshop = schedule.plan();
        List<Fixed> fixed = new ArrayList<>();
        for (Commitment line : lines) {
            Ready parts = goods.ready(line);
            workshop.make(parts.date(), line.makingDays(), line.minutes())
                    .ifPresent(made -> fixed.add(new Fixed(line, leaving(parts, made, schedule), made.minutes())));
        }
        promises.put(fixed);
        return fixed.stream().collect(Collectors.toMap(one -> one.line().line(), Fixed::leaving));
    }

    private static Leaving leaving(Ready parts, WorkPlan.Made made, Schedule schedule) {
        LocalDate leaves = schedule.leaves(made.done());
        int packing = schedule.timetable().packingDays();
        List<String> closed = schedule.daysOff(schedule.today(), leaves);
        return new Leaving(
                leaves,
                Stream.of(
                                Stream.of(parts.because()),
                                made.because().stream(),
                                packing == 0
                                        ? Stream.<String>empty()
                                        : Stream.of("Packed in " + packing + (packing == 1 ? " day" : " days")),
                                closed.isEmpty()
                                        ? Stream.<String>empty()
                                        : Stream.of("We do not work on: " + String.join(", ", closed)))
                        .flatMap(steps -> steps)
                        .toList());
    }

    /** What was held, as it stands now: who waits for what, and behind how many. */
    private record Goods(Map<Sku, Outlook> outlooks, List<Place> queue, Schedule schedule) {

        /** When the last of a line's goods is at hand. */
        Ready ready(Commitment line) {
            return line.demands().stream()
                    .map(demand -> ready(line.claimant(), demand.sku()))
                    .max(Comparator.comparing(Ready::date))
                    .orElseGet(schedule::onShelf);
        }

        private Ready ready(Claimant claimant, Sku sku) {
            OptionalLong owed = queue.stream()
                    .filter(place ->
                            place.claimant().equals(claimant) && place.sku().equals(sku))
                    .mapToLong(Place::owed)
                    .findFirst();
            Optional<Outlook> outlook = Optional.ofNullable(outlooks.get(sku));
            return owed.isPresent() && outlook.isPresent()
                    ? outlook.get().behind(owed.getAsLong())
                    : schedule.onShelf();
        }
    }
}
