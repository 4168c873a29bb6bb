package com.shopwright.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.ProductCard;
import com.shopwright.catalog.ProductFilter;
import com.shopwright.configurator.model.Model;
import com.shopwright.designs.Configurations;
import com.shopwright.testing.RunningShop;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The form's queries do not grow with what a model has or with what was chosen. */
class ShapeQueriesFlowTest {
    private static final String TABLE = "/products/holm-dining-table";

    private final RunningShop shop = RunningShop.full();

    @Test
    void asksTheSameNumberOfQueriesForEveryModel() {
        Configurations models = shop.face(Configurations.class);
        List<ProductCard> products = madeToOrder();
        Set<Integer> options = products.stream()
                .map(product -> models.model(product.slug())
                        .map(Model::options)
                        .orElse(List.of())
                        .size())
                .collect(Collectors.toSet());
        assertThat(options).as("models of different sizes").hasSizeGreaterThan(3);

        Set<Integer> statements = products.stream()
                .map(product -> "/products/" + product.slug())
                .peek(shop::statementsOf) // what is read once a process
                .map(shop::statementsOf)
                .collect(Collectors.toSet());

        assertThat(statements).as("statements of each").hasSize(1).allMatch(count -> count > 5 && count < 25);
    }

    @Test
    void asksNoMoreForWhatWasChosen() {
        for (String wish : List.of(
                "?length=1900&width=950&wood=walnut&thickness=27&edge=soft&frame=trestles&leaves=1",
                "?thickness=20&_why=thickness:40",
                "?_text=a+long+oak+table",
                "?_goal=fastest")) {
            assertThat(shop.statementsOf(TABLE + wish)).as(wish).isEqualTo(shop.statementsOf(TABLE));
        }
    }

    private List<ProductCard> madeToOrder() {
        var all = shop.face(Catalog.class)
                .products(new ProductFilter(Optional.empty(), Optional.empty(), Optional.empty(), 100));
        return all.items().stream().filter(ProductCard::configurable).toList();
    }
}
