package com.shopwright.api;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.purchasing.PurchaseOrder;
import com.shopwright.purchasing.PurchaseOrderFilter;
import com.shopwright.purchasing.PurchaseOrderNumber;
import com.shopwright.purchasing.PurchaseOrderState;
import com.shopwright.purchasing.PurchaseOutcome;
import com.shopwright.purchasing.Purchasing;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the owner buys. */
@RestController
@RequestMapping(path = ApiPaths.V1 + "/admin/purchase-orders", produces = MediaType.APPLICATION_JSON_VALUE)
class AdminPurchaseCalls {
    private static final String REMEDY =
            "a purchase order's number stands in GET " + ApiPaths.V1 + "/admin/purchase-orders";

    private final Purchasing purchasing;

    AdminPurchaseCalls(Purchasing purchasing) {
        this.purchasing = purchasing;
    }

    @GetMapping
    Listing<PurchaseOrderDocument> list(
            @RequestParam("sku") Optional<String> sku,
            @RequestParam("state") Optional<String> state,
            @RequestParam("cursor") Optional<String> cursor,
            @RequestParam("limit") Optional<String> limit) {
        Query asked = new Query();
        PurchaseOrderFilter filter = new PurchaseOrderFilter(
                asked.value("sku", sku, Sku::new),
                asked.oneOf("state", state, PurchaseOrderState.class)
                        .map(Set::of)
                        .orElse(Set.of()),
                asked.text("cursor", cursor),
                asked.limit(limit));
        return Listing.of(purchasing.purchaseOrders(filter), PurchaseOrderDocument::of);
    }

    @PostMapping("/{number}/approve")
    PurchaseOrderDocument approve(@PathVariable("number") String number, Body body) {
        body.check();
        PurchaseOrder order = find(number);
        return answer(number, purchasing.approve(order.id(), Actor.OWNER));
    }

    @PostMapping("/{number}/cancel")
    PurchaseOrderDocument cancel(@PathVariable("number") String number, Body body) {
        body.check();
        PurchaseOrder order = find(number);
        return answer(number, purchasing.cancel(order.id(), Actor.OWNER));
    }

    private PurchaseOrderDocument answer(String number, PurchaseOutcome outcome) {
        return switch (outcome) {
            case PurchaseOutcome.Done _ -> PurchaseOrderDocument.of(find(number));
            case PurchaseOutcome.UnknownPurchaseOrder _ -> throw ApiPaths.notFound("number", number, REMEDY);
            case PurchaseOutcome.NotPossible refused -> throw OrderCalls.notPossible(refused.state(), refused.reason());
        };
    }

    private PurchaseOrder find(String number) {
        return purchasing
                .find(ApiPaths.id("number", number, PurchaseOrderNumber::new, REMEDY))
                .orElseThrow(() -> ApiPaths.notFound("number", number, REMEDY));
    }
}
