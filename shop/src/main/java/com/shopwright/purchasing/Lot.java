package com.shopwright.purchasing;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Money;

/** So many of a SKU to be ordered. */
record Lot(Candidate candidate, int quantity) {

    Sku sku() {
        return candidate.term().sku();
    }

    Money unitCost() {
        return candidate.term().cost();
    }

    Money cost() {
        return unitCost().times(quantity);
    }

    Lot onePackMore() {
        return new Lot(candidate, quantity + candidate.term().pack());
    }
}
