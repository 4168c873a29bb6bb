package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Notice;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.Stock;
import com.shopwright.stock.StockLevel;
import com.shopwright.stock.StockPosition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person counted a shelf. */
@Controller
class StockCounts {

    private final Desk desk;
    private final Stock stock;
    private final Transactions transactions;
    private final Words words;

    StockCounts(Desk desk, Stock stock, Transactions transactions, Words words) {
        this.desk = desk;
        this.stock = stock;
        this.transactions = transactions;
        this.words = words;
    }

    /** @param seen what the page said was there; if that has changed, the count may be older than the change */
    @PostMapping(StockPages.PATH + "/{sku}/counts")
    String count(
            @PathVariable String sku,
            @RequestParam String location,
            @RequestParam(defaultValue = "") String counted,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request,
            HttpServletResponse response) {
        Sku counts = new Sku(sku);
        LocationId place = new LocationId(location);
        OptionalInt pieces = Typed.pieces(counted);
        Notice notice = pieces.isEmpty()
                ? Notice.refused("Enter how many you counted: a whole number from 0 to 1,000,000. Nothing was changed.")
                : transactions.inOne(() -> count(counts, place, pieces.getAsInt(), Typed.pieces(seen)));
        return desk.back(notice, StockPages.PATH + "/" + counts, request, response);
    }

    private Notice count(Sku sku, LocationId place, int counted, OptionalInt seen) {
        Optional<Integer> before = onHand(sku, place);
        if (before.isEmpty()) {
            return Notice.refused("Nothing of this is kept at " + place + ".");
        }
        if (seen.isPresent() && seen.getAsInt() != before.get()) {
            return Notice.refused("Meanwhile the figure changed from " + seen.getAsInt() + " to " + before.get()
                    + ", because goods came or left. Nothing was changed; please count once more.");
        }
        int missingBefore = missing(sku);
        stock.count(sku, place, counted, Actor.OWNER);
        int broken = missing(sku) - missingBefore;
        String news = before.get() == counted
                ? "Counted " + counted + ", as expected."
                : "Counted " + counted + " instead of " + before.get() + ".";
        return Notice.done(
                broken > 0
                        ? news + " " + words.count(broken, "promised piece is", "promised pieces are")
                                + " missing now; the orders concerned, the latest first, wait for new goods."
                        : news);
    }

    private Optional<Integer> onHand(Sku sku, LocationId place) {
        return stock.levels(Set.of(sku)).stream()
                .filter(level -> level.location().equals(place))
                .map(StockLevel::onHand)
                .findFirst();
    }

    private int missing(Sku sku) {
        return Optional.ofNullable(stock.positions(Set.of(sku)).get(sku))
                .map(StockPosition::shortage)
                .orElse(0);
    }
}
