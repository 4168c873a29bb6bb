package com.shopwright.backoffice;

import com.shopwright.backoffice.page.PolicyPage;
import com.shopwright.backoffice.page.PolicyPage.Way;
import com.shopwright.carts.PolicyRules;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.ShopMode;
import com.shopwright.stock.Promises;
import com.shopwright.stock.Ready;
import com.shopwright.stock.SellingPolicy;
import com.shopwright.stock.Stock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Draws the page of {@link PolicyPages}: the ways there are, each in a sentence, and what comes of the one that is set. */
@Component
class PolicyView {

    private final Catalog catalog;
    private final Stock stock;
    private final Promises promises;
    private final PolicyRules rules;
    private final ShopMode mode;
    private final Words words;

    PolicyView(Catalog catalog, Stock stock, Promises promises, PolicyRules rules, ShopMode mode, Words words) {
        this.catalog = catalog;
        this.stock = stock;
        this.promises = promises;
        this.rules = rules;
        this.mode = mode;
        this.words = words;
    }

    /** Empty if there is no such SKU. */
    Optional<PolicyPage> draw(Sku sku, PolicyForm form) {
        boolean later =
                mode == ShopMode.FULL && catalog.backorderable(Set.of(sku)).contains(sku);
        return Optional.ofNullable(catalog.names(Set.of(sku)).get(sku))
                .map(name -> new PolicyPage(
                        sku.value(),
                        name,
                        StockPages.PATH + "/" + sku + "/policy",
                        StockPages.PATH + "/" + sku,
                        form.way(),
                        ways(sku, later),
                        form.fields(),
                        form.faults(),
                        now(sku, later)));
    }

    void check(Sku sku, SellingPolicy wanted) {
        rules.check(sku, wanted);
    }

    private List<Way> ways(Sku sku, boolean later) {
        Way made = new Way(
                PolicyForm.MAKE_TO_ORDER,
                "Make each one when it is ordered",
                "An order takes the parts from stock and time from the workshop; the date follows from both.");
        List<Way> common = List.of(
                new Way(
                        PolicyForm.CATALOGUE,
                        "As the catalogue says",
                        later
                                ? "It may be ordered when there is none, without limit, for the day on which the supplier can have brought it."
                                : "It is sold out when there is none."),
                new Way(PolicyForm.DENY, "Sell only what is there", "When the last one is sold, it is sold out."),
                new Way(
                        PolicyForm.BACKORDER,
                        "Take backorders",
                        "When there is none, buyers may order all the same and are told the day on which the supplier can have brought it."),
                new Way(
                        PolicyForm.PRE_ORDER,
                        "Take pre-orders",
                        "It is not there yet, and you know from when: buyers are promised that day."));
        return rules.canBeMade(sku)
                ? java.util.stream.Stream.concat(common.stream(), java.util.stream.Stream.of(made))
                        .toList()
                : common;
    }

    private List<String> now(Sku sku, boolean later) {
        if (promises.policies(Set.of(sku)).get(sku) instanceof SellingPolicy.MakeToOrder) {
            return List.of("Each one is made from its parts: see the product's page for the date.");
        }
        return Optional.ofNullable(
                        stock.outlooks(Set.of(sku), promises.schedule()).get(sku))
                .map(outlook -> List.of(
                        outlook.explained(1, later)
                                .map(ready -> "One: " + told(ready))
                                .orElse("None can be ordered now."),
                        outlook.explained(outlook.free() + 1L, later)
                                .map(ready -> "One more than is there: " + told(ready))
                                .orElse("More than the " + outlook.free() + " that can be sold cannot be ordered.")))
                .orElse(List.of());
    }

    private String told(Ready ready) {
        return "at hand on " + words.day(ready.date()) + ". " + ready.because() + ".";
    }
}
