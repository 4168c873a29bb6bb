package com.shopwright.api;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.stock.Amount;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.Receipt;
import com.shopwright.stock.ScrapOutcome;
import com.shopwright.stock.Stock;
import com.shopwright.stock.Threshold;
import com.shopwright.stock.Transfer;
import com.shopwright.stock.TransferOutcome;
import com.shopwright.stock.Transfers;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The owner's stock of one SKU. A posting carries an id of the caller's: sent again, it changes nothing. */
@RestController
@RequestMapping(path = ApiPaths.V1 + "/admin/stock/{sku}", produces = MediaType.APPLICATION_JSON_VALUE)
class AdminStockCalls {
    static final int MOST = 1_000_000;

    private static final int MOST_COUNTED = 10_000_000;
    private static final int REASON = 200;

    private final Stock stock;
    private final Transfers transfers;
    private final Catalog catalog;

    AdminStockCalls(Stock stock, Transfers transfers, Catalog catalog) {
        this.stock = stock;
        this.transfers = transfers;
        this.catalog = catalog;
    }

    /** A bare list, as documented: one row a location, and a shop has few. */
    @GetMapping
    List<StockLevelDocument> levels(@PathVariable("sku") String sku) {
        return levels(known(sku));
    }

    @GetMapping("/movements")
    List<MovementDocument> movements(@PathVariable("sku") String sku, @RequestParam("limit") Optional<String> limit) {
        Query asked = new Query();
        int latest = asked.limit(limit);
        return stock.movements(known(sku), latest).stream()
                .map(MovementDocument::of)
                .toList();
    }

    @PostMapping("/counts")
    List<StockLevelDocument> count(@PathVariable("sku") String sku, Body body) {
        Sku known = known(sku);
        Optional<LocationId> location = location(body, "location");
        Optional<Integer> onHand = body.integer("onHand", 0, MOST_COUNTED);
        body.check();
        stock.count(known, location.orElseThrow(), onHand.orElseThrow(), Actor.OWNER);
        return levels(known);
    }

    @PostMapping("/scraps")
    List<StockLevelDocument> scrap(@PathVariable("sku") String sku, Body body) {
        Sku known = known(sku);
        Optional<UUID> id = body.value("id", AdminStockCalls::posting);
        Optional<LocationId> location = location(body, "location");
        Optional<Integer> quantity = body.integer("quantity", 1, MOST);
        Optional<String> reason = body.optionalLine("reason", REASON);
        body.check();
        return switch (stock.scrap(
                known, location.orElseThrow(), quantity.orElseThrow(), reason, id.orElseThrow(), Actor.OWNER)) {
            case ScrapOutcome.Scrapped _ -> levels(known);
            case ScrapOutcome.NotThere(int onHand) ->
                throw Problem.of(
                                ProblemKind.NOT_POSSIBLE,
                                "Only " + onHand + " are on hand there; count if that is wrong.")
                        .with("available", onHand)
                        .refusal();
        };
    }

    @PostMapping("/returns")
    List<StockLevelDocument> takeBack(@PathVariable("sku") String sku, Body body) {
        Sku known = known(sku);
        Optional<UUID> id = body.value("id", AdminStockCalls::posting);
        Optional<LocationId> location = location(body, "location");
        Optional<Integer> quantity = body.integer("quantity", 1, MOST);
        body.check();
        stock.takeBack(new Receipt(
                id.orElseThrow(),
                location.orElseThrow(),
                List.of(new Amount(known, quantity.orElseThrow())),
                Actor.OWNER));
        return levels(known);
    }

    @PostMapping("/transfers")
    List<StockLevelDocument> send(@PathVariable("sku") String sku, Body body) {
        Sku known = known(sku);
        Optional<UUID> id = body.value("id", AdminStockCalls::posting);
        Optional<LocationId> from = location(body, "from");
        Optional<LocationId> to = location(body, "to");
        Optional<Integer> quantity = body.integer("quantity", 1, MOST);
        Optional<LocalDate> due = body.value("due", AdminStockCalls::day);
        to.filter(place -> from.filter(place::equals).isPresent())
                .ifPresent(_ -> body.wrong("to", "choose another place than the one they come from"));
        body.check();
        Transfer transfer = new Transfer(
                id.orElseThrow(),
                known,
                from.orElseThrow(),
                to.orElseThrow(),
                quantity.orElseThrow(),
                due.orElseThrow());
        return switch (transfers.send(transfer, Actor.OWNER)) {
            case TransferOutcome.Sent _ -> levels(known);
            case TransferOutcome.NotFree(int free) ->
                throw Problem.of(
                                ProblemKind.NOT_POSSIBLE,
                                "Only " + free + " are free there; what is promised to orders stays.")
                        .with("available", free)
                        .refusal();
        };
    }

    @GetMapping("/threshold")
    ThresholdDocument threshold(@PathVariable("sku") String sku) {
        return threshold(known(sku));
    }

    @PutMapping("/threshold")
    ThresholdDocument change(@PathVariable("sku") String sku, Body body) {
        Sku known = known(sku);
        Optional<Integer> buffer = body.integer("buffer", 0, MOST);
        OptionalInt lowAt = body.has("lowAt")
                ? body.integer("lowAt", 0, MOST).stream()
                        .mapToInt(Integer::intValue)
                        .findFirst()
                : OptionalInt.empty();
        body.check();
        stock.put(known, new Threshold(buffer.orElseThrow(), lowAt));
        return threshold(known);
    }

    private ThresholdDocument threshold(Sku sku) {
        int available = stock.available(Set.of(sku)).getOrDefault(sku, 0);
        return ThresholdDocument.of(stock.thresholds(Set.of(sku)).getOrDefault(sku, Threshold.NONE), available);
    }

    private Sku known(String text) {
        String remedy = "a SKU stands with a product's variants";
        Sku sku = ApiPaths.id("sku", text, Sku::new, remedy);
        if (catalog.names(Set.of(sku)).isEmpty() && stock.levels(Set.of(sku)).isEmpty()) {
            throw ApiPaths.notFound("sku", text, remedy);
        }
        return sku;
    }

    private List<StockLevelDocument> levels(Sku sku) {
        return stock.levels(Set.of(sku)).stream().map(StockLevelDocument::of).toList();
    }

    private Optional<LocationId> location(Body body, String field) {
        Optional<LocationId> location = body.value(field, LocationId::new);
        location.filter(place -> !isOurs(place))
                .ifPresent(_ -> body.wrong(field, "there is no such location; there are " + ours()));
        return location;
    }

    private static UUID posting(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new InvalidInput(
                    "id", "send a UUID, a new one for each posting and the same one with each repeat of it");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new InvalidInput("due", "send a date such as 2027-05-01");
        }
    }

    private boolean isOurs(LocationId location) {
        return stock.locations().stream().anyMatch(known -> known.id().equals(location));
    }

    private String ours() {
        return String.join(
                ", ",
                stock.locations().stream().map(known -> known.id().value()).toList());
    }
}
