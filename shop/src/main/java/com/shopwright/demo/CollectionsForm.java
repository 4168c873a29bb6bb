package com.shopwright.demo;

import com.shopwright.catalog.ProductCollection;
import com.shopwright.catalog.Slug;
import java.util.List;
import java.util.stream.IntStream;

/** {@code collections.yaml}: the shop's collections in their order. */
record CollectionsForm(List<Entry> collections) {

    record Entry(String slug, String name, String description, String picture) {}

    List<ProductCollection> inOrder() {
        return IntStream.range(0, collections.size())
                .mapToObj(i -> collection(collections.get(i), i + 1))
                .toList();
    }

    private static ProductCollection collection(Entry entry, int position) {
        return new ProductCollection(
                new Slug(entry.slug()), entry.name(), entry.description(), Pictures.path(entry.picture()), position);
    }
}
