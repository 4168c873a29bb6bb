package com.shopwright.api;

import com.shopwright.catalog.Slug;
import java.util.Map;

/** The body of "keep this design". */
record DesignWish(Slug product, Map<String, String> choices) {

    static DesignWish read(Body body) {
        var product = body.value("product", Slug::new);
        var choices = body.choices("choices");
        body.check();
        return new DesignWish(product.orElseThrow(), choices.orElseThrow());
    }
}
