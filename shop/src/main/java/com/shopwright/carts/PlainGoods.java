package com.shopwright.carts;

import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Variant;
import com.shopwright.designs.Design;
import com.shopwright.designs.Part;
import com.shopwright.stock.Promises;
import com.shopwright.stock.SellingPolicy;
import com.shopwright.stock.SellingPolicy.MakeToOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a variant is when somebody buys it: goods from the shelf or, where the owner has them made to order, a design
 * without a model. As such its bill is frozen by its hash, and workshop and dispatch know it already.
 */
@Component
class PlainGoods {

    private final Promises promises;
    private final Backorders backorders;

    PlainGoods(Promises promises, Backorders backorders) {
        this.promises = promises;
        this.backorders = backorders;
    }

    /** @param made designs that have to be saved before one of them is ordered */
    record Found(Map<Sku, Goods> goods, Set<Design> made) {}

    Found of(Collection<Variant> variants) {
        Map<Sku, SellingPolicy> policies =
                promises.policies(variants.stream().map(Variant::sku).collect(Collectors.toSet()));
        Map<Sku, Design> made = new HashMap<>();
        Map<Sku, MakeToOrder> bills = new HashMap<>();
        for (Variant variant : variants) {
            if (policies.get(variant.sku()) instanceof MakeToOrder bill) {
                made.put(variant.sku(), design(variant, bill));
                bills.put(variant.sku(), bill);
            }
        }
        Set<Sku> promisable = backorders.promisable(made.values().stream()
                .flatMap(design -> design.parts().stream())
                .map(Part::sku)
                .collect(Collectors.toSet()));
        Map<Sku, Goods> goods = new HashMap<>();
        for (Variant variant : variants) {
            Design design = made.get(variant.sku());
            MakeToOrder bill = bills.get(variant.sku());
            goods.put(
                    variant.sku(),
                    design == null || bill == null
                            ? Goods.of(variant, backorders.one(variant))
                            : Goods.of(design, OptionalInt.of(bill.minutes()), promisable::contains));
        }
        return new Found(Map.copyOf(goods), Set.copyOf(made.values()));
    }

    private static Design design(Variant variant, MakeToOrder policy) {
        return new Design(
                variant.name(),
                variant.product().value(),
                variant.sku().value(),
                variant.options(),
                variant.price(),
                variant.taxClass(),
                variant.weightGrams(),
                policy.makingDays(),
                policy.bill().stream()
                        .map(part -> new Part(part.sku(), part.quantity()))
                        .toList(),
                variant.picture());
    }
}
