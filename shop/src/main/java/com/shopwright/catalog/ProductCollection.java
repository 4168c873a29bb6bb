package com.shopwright.catalog;

/** A named group of products. {@code picture} is a path below {@code /pictures/}. */
public record ProductCollection(Slug slug, String name, String description, String picture, int position) {

    public ProductCollection {
        name = Texts.line("name", name, 60);
        description = Texts.line("description", description, 300);
    }
}
