package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.Movement.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a person sees on a shelf is the truth: it always posts, and promises it leaves uncovered become shortages. */
@Component
final class Counting {

    private final Books books;
    private final LedgerRows ledger;
    private final Breaking breaking;
    private final Transactions transactions;
    private final Events events;
    private final Ids ids;

    Counting(Books books, LedgerRows ledger, Breaking breaking, Transactions transactions, Events events, Ids ids) {
        this.books = books;
        this.ledger = ledger;
        this.breaking = breaking;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
    }

    void count(Sku sku, LocationId location, int onHand, Actor actor) {
        if (onHand < 0) {
            throw new InvalidInput("onHand", "count 0 or more");
        }
        transactions.inOne(() -> {
            Book book = books.openAt(location, Set.of(sku));
            int difference = onHand - book.at(sku, location).onHand();
            if (difference != 0) {
                post(book, Entry.goods(Kind.COUNT, new Allocation(sku, location, difference), ids.next(), actor));
            }
        });
    }

    ScrapOutcome scrap(
            Sku sku, LocationId location, int quantity, Optional<String> reason, UUID reference, Actor actor) {
        Allocation gone = new Allocation(sku, location, -new Amount(sku, quantity).quantity());
        return transactions.inOne(() -> {
            Book book = books.openAt(location, Set.of(sku));
            if (ledger.moved(Kind.SCRAP, reference, location, Set.of(sku)).contains(sku)) {
                return new ScrapOutcome.Scrapped();
            }
            int onHand = book.at(sku, location).onHand();
            if (onHand < quantity) {
                return new ScrapOutcome.NotThere(onHand);
            }
            post(book, Entry.goods(Kind.SCRAP, gone, reference, actor).noting(reason));
            return new ScrapOutcome.Scrapped();
        });
    }

    private void post(Book book, Entry change) {
        Sku sku = change.sku();
        int left = book.at(sku, change.location()).onHand() + change.effect().onHand();
        Set<Claimant> broken = breaking.fitInto(book, sku, change.location(), left, change.actor());
        book.post(change);
        breaking.settle(book, sku, broken);
        books.close(book);
        events.publish(new StockFell(ids.next(), Set.of(sku)));
    }
}
