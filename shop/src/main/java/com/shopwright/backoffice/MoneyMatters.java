package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Today.Matter;
import com.shopwright.backoffice.page.Today.Thing;
import com.shopwright.payments.Books;
import com.shopwright.payments.Difference;
import org.springframework.stereotype.Component;

/** Money on which the bank and the ledger do not agree. */
@Component
class MoneyMatters {

    private final Books books;
    private final Words words;

    MoneyMatters(Books books, Words words) {
        this.books = books;
        this.words = words;
    }

    Matter differences() {
        return Matters.matter(
                "The bank says otherwise",
                "What it settled is not what we booked. Look into it, then put it away.",
                books.open().stream().map(this::thing).toList(),
                MoneyPages.PATH);
    }

    private Thing thing(Difference difference) {
        return new Thing(
                MoneyView.what(difference),
                difference.number().map(number -> "Order " + number).orElse(difference.agentReference()),
                words.money(difference.amount()),
                MoneyPages.PATH + "#d-" + difference.id().value());
    }
}
