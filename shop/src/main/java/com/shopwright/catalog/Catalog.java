package com.shopwright.catalog;

import com.shopwright.kernel.Money;
import com.shopwright.kernel.Page;
import java.util.Collection;
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

    /** The components that exist among {@code skus}. */
    Map<Sku, ComponentItem> components(Set<Sku> skus);

    /** The variants and components among {@code skus} of which more may be promised than there is. */
    Set<Sku> backorderable(Set<Sku> skus);

    /** What people call the variants and components among {@code skus}, those that are no longer sold included. */
    Map<Sku, String> names(Set<Sku> skus);

    /** Adds the product or replaces it, variants included. */
    void put(Product product);

    void put(ProductCollection collection);

    /** Adds the components or replaces them. */
    void put(Collection<ComponentItem> components);

    /**
     * What the cheapest configuration of a product that is made to order costs from now on.
     *
     * @return whether there is such a product
     */
    boolean makeFrom(Slug product, Money cheapest);
}
