package com.shopwright.catalog;

import com.shopwright.kernel.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The face of the catalogue. Every call is a constant number of queries, whatever the catalogue's size. */
public interface Catalog {

    /** @throws com.shopwright.kernel.InvalidInput for a cursor this shop did not give out */
    Page<ProductCard> products(ProductFilter filter);

    Optional<Product> product(Slug slug);

    List<ProductCollection> collections();

    Optional<ProductCollection> collection(Slug slug);

    /** The variants that exist among {@code skus}. */
    Map<Sku, Variant> variants(Set<Sku> skus);

    /** Adds the product or replaces it, variants included. */
    void put(Product product);

    void put(ProductCollection collection);
}
