package com.shopwright.catalog;

import com.shopwright.kernel.Page;
import com.shopwright.kernel.Transactions;
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
    private final ProductList list;
    private final Transactions transactions;

    StoredCatalog(
            ProductCollections collections,
            Products products,
            Variants variants,
            ProductList list,
            Transactions transactions) {
        this.collections = collections;
        this.products = products;
        this.variants = variants;
        this.list = list;
        this.transactions = transactions;
    }

    @Override
    public Page<ProductCard> products(ProductFilter filter) {
        return list.page(filter);
    }

    @Override
    public Optional<Product> product(Slug slug) {
        List<Variant> found = variants.of(slug);
        return found.isEmpty() ? Optional.empty() : products.find(slug, found);
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
    public void put(Product product) {
        transactions.inOne(() -> {
            products.put(product);
            collections.place(product);
            variants.put(product);
        });
    }

    @Override
    public void put(ProductCollection collection) {
        collections.put(collection);
    }
}
