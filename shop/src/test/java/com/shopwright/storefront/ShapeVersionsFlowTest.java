package com.shopwright.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.catalog.Catalog;
import com.shopwright.designs.Configurations;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.Models;
import com.shopwright.designs.SaveOutcome;
import com.shopwright.kernel.ShopMode;
import com.shopwright.testing.RunningShop;
import com.shopwright.testing.Stools;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A stool that was designed on an older version of its model, opened again by its hash and by its code. */
class ShapeVersionsFlowTest {
    private final RunningShop shop = RunningShop.start(ShopMode.SIMPLE);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aDesignOfAnOlderVersionSaysSoAndWhatIsDifferent() {
        Visitor visitor = new Visitor(shop.url());
        Models models = shop.face(Models.class);
        Stools.into(shop.face(Catalog.class), models);
        List<String> names = walnutStool();

        Stools.publish(models, Stools.dearer());

        for (String name : names) {
            assertThat(visitor.get("/products/stool/designs/" + name).body())
                    .as(name)
                    .contains("This design was made on an earlier version of the product. All of its choices stand.")
                    .contains("It was €140.00 then and is €150.00 now.")
                    .containsPattern("value=\"walnut\" checked");
        }

        Stools.publish(models, Stools.withoutWalnut());

        for (String name : names) {
            assertThat(visitor.get("/products/stool/designs/" + name).body())
                    .as(name)
                    .contains("Some of it is different by now.", "Wood: Oak instead of Walnut")
                    .containsPattern("value=\"oak\" checked");
        }
    }

    /** The names that it opens by: its hash and its code. */
    private List<String> walnutStool() {
        return switch (shop.face(Configurations.class)
                .save(Stools.STOOL, Map.of("height", "450", "wood", "walnut", "cushion", "no"))) {
            case SaveOutcome.Saved(DesignId id, Design design) ->
                List.of(id.value(), design.specification().code());
            case SaveOutcome refused -> throw new AssertionError(refused);
        };
    }
}
