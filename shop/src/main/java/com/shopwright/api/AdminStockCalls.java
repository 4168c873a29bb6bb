package com.shopwright.api;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.Stock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The owner's stock. */
@RestController
@RequestMapping(path = ApiPaths.V1 + "/admin/stock", produces = MediaType.APPLICATION_JSON_VALUE)
class AdminStockCalls {
    private static final int MOST = 10_000_000;

    private final Stock stock;
    private final Catalog catalog;

    AdminStockCalls(Stock stock, Catalog catalog) {
        this.stock = stock;
        this.catalog = catalog;
    }

    /** A bare list, as documented: one row a location, and a shop has few. */
    @GetMapping("/{sku}")
    List<StockLevelDocument> levels(@PathVariable("sku") String sku) {
        return levels(known(sku));
    }

    @PostMapping("/{sku}/counts")
    List<StockLevelDocument> count(@PathVariable("sku") String sku, Body body) {
        Sku known = known(sku);
        Optional<LocationId> location = body.value("location", LocationId::new);
        Optional<Integer> onHand = body.integer("onHand", 0, MOST);
        location.filter(place -> !isOurs(place))
                .ifPresent(_ -> body.wrong("location", "there is no such location; there are " + ours()));
        body.check();
        stock.count(known, location.orElseThrow(), onHand.orElseThrow(), Actor.OWNER);
        return levels(known);
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

    private boolean isOurs(LocationId location) {
        return stock.locations().stream().anyMatch(known -> known.id().equals(location));
    }

    private String ours() {
        return String.join(
                ", ",
                stock.locations().stream().map(known -> known.id().value()).toList());
    }
}
