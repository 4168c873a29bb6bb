package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Today.Matter;
import com.shopwright.backoffice.page.Today.Thing;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.BusinessTime;
import com.shopwright.stock.Finding;
import com.shopwright.stock.InTransit;
import com.shopwright.stock.Stock;
import com.shopwright.stock.StockAudit;
import com.shopwright.stock.Transfers;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** What a person has to look after in the stock. */
@Component
class StockMatters {

    private final Stock stock;
    private final StockAudit audits;
    private final Transfers transfers;
    private final Catalog catalog;
    private final Words words;
    private final BusinessTime businessTime;

    StockMatters(
            Stock stock,
            StockAudit audits,
            Transfers transfers,
            Catalog catalog,
            Words words,
            BusinessTime businessTime) {
        this.stock = stock;
        this.audits = audits;
        this.transfers = transfers;
        this.catalog = catalog;
        this.words = words;
        this.businessTime = businessTime;
    }

    /** An alarm: it stands on the first page until the books agree again. */
    Matter books() {
        return Matters.matter(
                "The stock’s books do not agree",
                "Figures that the ledger does not explain. Orders go on; look into it today.",
                audits.findings().stream().map(this::thing).toList(),
                StockBooksPage.PATH);
    }

    Matter fewLeft() {
        SortedMap<Sku, Integer> low = stock.runningLow();
        Map<Sku, String> called = catalog.names(low.keySet());
        return Matters.matter(
                "Few left",
                "Down to the level that you wanted to be told about.",
                low.entrySet().stream().map(left -> thing(left, called)).toList(),
                StockPages.PATH + "?show=low");
    }

    Matter overdue() {
        return Matters.matter(
                "Goods that should have arrived",
                "Sent to another place, and nobody said they are there.",
                transfers.inTransit().stream()
                        .filter(sent -> sent.transfer().due().isBefore(businessTime.today()))
                        .map(this::thing)
                        .toList(),
                StockTransfers.PATH);
    }

    private Thing thing(Finding finding) {
        return new Thing(
                finding.sku().value(),
                "The " + finding.figure().words() + " at " + finding.location(),
                finding.booked() + " instead of " + finding.explained(),
                StockBooksPage.PATH);
    }

    private static Thing thing(Map.Entry<Sku, Integer> left, Map<Sku, String> called) {
        Sku sku = left.getKey();
        return new Thing(
                called.getOrDefault(sku, sku.value()),
                sku.value(),
                left.getValue() + " left",
                StockPages.PATH + "/" + sku);
    }

    private Thing thing(InTransit sent) {
        return new Thing(
                sent.transfer().sku().value(),
                "Due on " + words.day(sent.transfer().due()),
                String.valueOf(sent.transfer().quantity()),
                StockTransfers.PATH);
    }
}
