package com.shopwright.storefront;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Option;
import com.shopwright.catalog.Product;
import com.shopwright.catalog.Variant;
import com.shopwright.kernel.ShopSettings;
import com.shopwright.storefront.ProductPage.Choice;
import com.shopwright.storefront.ProductPage.Choices;
import com.shopwright.storefront.ProductPage.Crumb;
import com.shopwright.storefront.ProductPage.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a product into words for its page. */
@Component
class ProductDrawing {
    private final Catalog catalog;
    private final LinkedData linkedData;
    private final ShopSettings settings;
    private final Words words;

    ProductDrawing(Catalog catalog, LinkedData linkedData, ShopSettings settings, Words words) {
        this.catalog = catalog;
        this.linkedData = linkedData;
        this.settings = settings;
        this.words = words;
    }

    ProductPage draw(Product product, Variant chosen, Availability availability) {
        Supply supply = availability.of(chosen, words);
        String address = settings.url().resolve("/products/" + product.slug()).toString();
        return new ProductPage(
                product.name(),
                address,
                product.summary(),
                List.of(product.description().strip().split("\\n\\s*\\n")),
                crumb(product),
                Pictures.url(chosen.picture()),
                chosen.name(),
                chosen.sku().value(),
                words.money(chosen.price()),
                product.options().stream()
                        .map(option -> choices(product, chosen, option, availability))
                        .toList(),
                supply,
                facts(product, chosen),
                linkedData.product(product, chosen, supply, address));
    }

    private Optional<Crumb> crumb(Product product) {
        return product.collections().stream()
                .findFirst()
                .flatMap(catalog::collection)
                .map(collection -> new Crumb(collection.name(), "/collections/" + collection.slug()));
    }

    private Choices choices(Product product, Variant chosen, Option option, Availability availability) {
        String name = option.name();
        return new Choices(
                "option-" + product.options().indexOf(option),
                name,
                chosen.options().getOrDefault(name, ""),
                option.values().stream()
                        .flatMap(value -> nearest(product, chosen, name, value.value()).stream()
                                .map(variant -> new Choice(
                                        "choice-" + product.options().indexOf(option) + "-"
                                                + option.values().indexOf(value),
                                        value.value(),
                                        "/products/" + product.slug() + "?sku=" + variant.sku(),
                                        value.value().equals(chosen.options().get(name)),
                                        !availability.of(variant, words).buyable(),
                                        value.swatch())))
                        .toList());
    }

    /** The variant with that value which differs least from the chosen one. */
    private static Optional<Variant> nearest(Product product, Variant chosen, String option, String value) {
        return product.variants().stream()
                .filter(variant -> value.equals(variant.options().get(option)))
                .max(Comparator.comparingLong(variant -> variant.options().entrySet().stream()
                        .filter(chosen.options().entrySet()::contains)
                        .count()));
    }

    private List<Fact> facts(Product product, Variant chosen) {
        List<Fact> facts = new ArrayList<>();
        List<Integer> size = chosen.sizeMm();
        facts.add(new Fact(
                "Size",
                words.centimetres(size.get(0)) + " × " + words.centimetres(size.get(1)) + " × "
                        + words.centimetres(size.get(2)) + " cm (width × depth × height)"));
        product.details().forEach((label, text) -> facts.add(new Fact(label, text)));
        facts.add(new Fact("Weight", words.weight(chosen.weightGrams()) + " packed"));
        facts.add(new Fact("Article", chosen.sku().value()));
        return facts;
    }
}
