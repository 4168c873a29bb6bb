package com.shopwright.catalog;

import com.shopwright.kernel.Money;
import com.shopwright.kernel.Page;
import com.shopwright.kernel.Transactions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class StoredCatalog implements Catalog {

    private final ProductCollections collections;
    private final Products products;
    private final Variants variants;
    private final Components components;
    private final ProductList list;
    private final Transactions transactions;

    StoredCatalog(
            ProductCollections collections,
            Products products,
            Variants variants,
            Components components,
            ProductList list,
            Transactions transactions) {
        this.collections = collections;
        this.products = products;
        this.variants = variants;
        this.components = components;
        this.list = list;
        this.transactions = transactions;
    }

    @Override
    public Page<ProductCard> products(ProductFilter filter) {
        return list.page(filter);
    }

    @Override
    public Optional<Product> product(Slug slug) {
        return products.find(slug, variants.of(slug));
    }

    @Override
    public List<ProductCollection> collections() {
        return collections.all();
    }

    @Override
    public Optional<ProductCollection> collection(Slug slug) {
        return collections.find(slug);
    }

    @Override
    public Map<Sku, Variant> variants(Set<Sku> skus) {
        return skus.isEmpty() ? Map.of() : variants.find(skus);
    }

    @Override
    public Map<Sku, ComponentItem> components(Set<Sku> skus) {
        return skus.isEmpty() ? Map.of() : components.find(skus);
    }

    @Override
    public Set<Sku> backorderable(Set<Sku> skus) {
        return skus.isEmpty() ? Set.of() : components.backorderable(skus);
    }

    @Override
    public Map<Sku, String> names(Set<Sku> skus) {
        return skus.isEmpty() ? Map.of() : components.names(skus);
    }

    @Override
    public void put(Product product) {
        transactions.inOne(() -> {
            products.put(product);
            collections.place(product);
            variants.put(product);
        });
    }

    @Override
    public void put(Collection<ComponentItem> given) {
        transactions.inOne(() -> components.put(given));
    }

    @Override
    public boolean makeFrom(Slug product, Money cheapest) {
        return products.makeFrom(product, cheapest);
    }

    @Override
    public void put(ProductCollection collection) {
        collections.put(collection);
    }
}
