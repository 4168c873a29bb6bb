package com.shopwright.api;

import static java.util.stream.Collectors.toSet;

import com.shopwright.carts.Carts;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Product;
import com.shopwright.catalog.ProductFilter;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Slug;
import com.shopwright.catalog.Variant;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.stock.Stock;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the shop sells. */
@RestController
@RequestMapping(path = ApiPaths.V1 + "/products", produces = MediaType.APPLICATION_JSON_VALUE)
class ProductCalls {
    private final Catalog catalog;
    private final Stock stock;
    private final Carts carts;

    ProductCalls(Catalog catalog, Stock stock, Carts carts) {
        this.catalog = catalog;
        this.stock = stock;
        this.carts = carts;
    }

    @GetMapping
    Listing<ProductCardDocument> list(
            @RequestParam("query") Optional<String> query,
            @RequestParam("collection") Optional<String> collection,
            @RequestParam("cursor") Optional<String> cursor,
            @RequestParam("limit") Optional<String> limit) {
        Query asked = new Query();
        ProductFilter filter = new ProductFilter(
                asked.text("query", query),
                asked.value("collection", collection, this::collection),
                asked.text("cursor", cursor),
                asked.limit(limit));
        return Listing.of(catalog.products(filter), ProductCardDocument::of);
    }

    @GetMapping("/{slug}")
    ProductDocument product(@PathVariable("slug") String slug) {
        String remedy = "a product's slug stands in GET " + ApiPaths.V1 + "/products";
        Product product = catalog.product(ApiPaths.id("slug", slug, Slug::new, remedy))
                .orElseThrow(() -> ApiPaths.notFound("slug", slug, remedy));
        Set<Sku> skus = product.variants().stream().map(Variant::sku).collect(toSet());
        return ProductDocument.of(product, stock.available(skus), carts.promises(product.variants()));
    }

    private Slug collection(String text) {
        Slug slug = new Slug(text);
        if (catalog.collection(slug).isEmpty()) {
            throw new InvalidInput(
                    "collection",
                    "there is no such collection; there are "
                            + String.join(
                                    ", ",
                                    catalog.collections().stream()
                                            .map(known -> known.slug().value())
                                            .toList()));
        }
        return slug;
    }
}
