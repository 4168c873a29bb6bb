package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.Movement.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Moves goods between locations. Each leg is an entry of its own; what is on its way is expected like a delivery. */
@Component
final class Transferring implements Transfers {

    private static final Optional<String> LOST = Optional.of("lost on the way");

    private final Books books;
    private final LedgerRows ledger;
    private final TransferRows transfers;
    private final SupplyRows supply;
    private final WaitingList waiting;
    private final Transactions transactions;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;

    Transferring(
            Books books,
            LedgerRows ledger,
            TransferRows transfers,
            SupplyRows supply,
            WaitingList waiting,
            Transactions transactions,
            Events events,
            Ids ids,
            InstantSource clock) {
        this.books = books;
        this.ledger = ledger;
        this.transfers = transfers;
        this.supply = supply;
        this.waiting = waiting;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public TransferOutcome send(Transfer transfer, Actor actor) {
        Sku sku = transfer.sku();
        return transactions.inOne(() -> {
            books.mustKnow(transfer.to());
            Book book = books.openAt(transfer.from(), Set.of(sku));
            if (transfers.find(transfer.id()).isPresent()) {
                return new TransferOutcome.Sent();
            }
            Figures there = book.at(sku, transfer.from());
            if (there.free() < transfer.quantity()) {
                return new TransferOutcome.NotFree(there.free());
            }
            transfers.add(transfer, oldest(book, transfer), actor, clock.instant());
            supply.expect(new Expectation(transfer.id(), sku, transfer.to(), transfer.quantity(), transfer.due()));
            book.post(Entry.goods(
                    Kind.TRANSFER_OUT,
                    new Allocation(sku, transfer.from(), -transfer.quantity()),
                    transfer.id(),
                    actor));
            books.close(book);
            return new TransferOutcome.Sent();
        });
    }

    @Override
    public List<InTransit> inTransit() {
        return transfers.inTransit();
    }

    /** Goods do not become younger by moving: they keep the day on which they came into the house. */
    private Instant oldest(Book book, Transfer transfer) {
        Layers layers = new Layers(Set.of(transfer.sku()), ledger::inflows);
        return layers.free(transfer.sku(), transfer.from(), book.at(transfer.sku(), transfer.from())).stream()
                .findFirst()
                .map(Source.Layer::since)
                .orElseGet(clock::instant);
    }

    @Override
    public ArrivalOutcome arrive(UUID id, int arrived, Actor actor) {
        return transactions.inOne(() -> transfers
                .find(id)
                .map(sent -> arrive(sent, arrived, actor))
                .orElseGet(ArrivalOutcome.UnknownTransfer::new));
    }

    /** Everything that was sent comes in; what is missing of it is scrapped in the same breath. */
    private ArrivalOutcome arrive(TransferRows.Sent sent, int arrived, Actor actor) {
        Transfer transfer = sent.inTransit().transfer();
        Sku sku = transfer.sku();
        int lost = transfer.quantity() - arrived;
        if (lost < 0) {
            return new ArrivalOutcome.MoreThanSent(transfer.quantity());
        }
        Book book = books.openAt(transfer.to(), Set.of(sku));
        if (!transfers.arrived(transfer.id(), clock.instant())) {
            return new ArrivalOutcome.Arrived();
        }
        supply.expect(new Expectation(transfer.id(), sku, transfer.to(), 0, transfer.due()));
        Allocation goods = new Allocation(sku, transfer.to(), transfer.quantity());
        book.post(Entry.goods(Kind.TRANSFER_IN, goods, transfer.id(), actor).since(sent.since()));
        if (lost > 0) {
            book.post(Entry.goods(Kind.SCRAP, new Allocation(sku, transfer.to(), -lost), transfer.id(), actor)
                    .noting(LOST));
            events.publish(new StockFell(ids.next(), Set.of(sku)));
        }
        waiting.serve(book, Set.of(sku));
        books.close(book);
        return new ArrivalOutcome.Arrived();
    }
}
