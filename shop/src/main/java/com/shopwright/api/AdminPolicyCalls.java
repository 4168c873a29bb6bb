package com.shopwright.api;

import com.shopwright.carts.PolicyRules;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.stock.Promises;
import com.shopwright.stock.SellingPolicy;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the owner allows for goods that are not there. */
@RestController
@RequestMapping(path = ApiPaths.V1 + "/admin/stock/{sku}/policy", produces = MediaType.APPLICATION_JSON_VALUE)
class AdminPolicyCalls {

    private final Promises promises;
    private final PolicyRules rules;
    private final Catalog catalog;

    AdminPolicyCalls(Promises promises, PolicyRules rules, Catalog catalog) {
        this.promises = promises;
        this.rules = rules;
        this.catalog = catalog;
    }

    @GetMapping
    PolicyDocument policy(@PathVariable("sku") String sku) {
        return document(known(sku));
    }

    @PutMapping
    PolicyDocument put(@PathVariable("sku") String text, Body body) {
        Sku sku = known(text);
        Optional<SellingPolicy> policy = PolicyDocument.read(body);
        Body.assembled(() -> {
            policy.ifPresent(wanted -> rules.check(sku, wanted));
            return sku;
        });
        policy.ifPresentOrElse(wanted -> promises.put(sku, wanted), () -> promises.removePolicy(sku));
        return document(sku);
    }

    private PolicyDocument document(Sku sku) {
        return PolicyDocument.of(
                Optional.ofNullable(promises.policies(Set.of(sku)).get(sku)));
    }

    private Sku known(String text) {
        String remedy = "a SKU stands with a product's variants";
        Sku sku = ApiPaths.id("sku", text, Sku::new, remedy);
        if (catalog.names(Set.of(sku)).isEmpty()) {
            throw ApiPaths.notFound("sku", text, remedy);
        }
        return sku;
    }
}
