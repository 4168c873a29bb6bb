package com.shopwright.catalog;

import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code catalog.collection} and which products stand in them. */
@Repository
class ProductCollections {

    private static final String SELECT = """
            select slug, name, description, picture, position
            from catalog.collection
            where shop_id = :shop
            """;

    private final JdbcClient jdbc;
    private final ShopId shop;

    ProductCollections(JdbcClient jdbc, ShopId shop) {
        this.jdbc = jdbc;
        this.shop = shop;
    }

    List<ProductCollection> all() {
        return jdbc.sql(SELECT + "order by position, slug")
                .param("shop", shop.value())
                .query((row, number) -> collection(row))
                .list();
    }

    Optional<ProductCollection> find(Slug slug) {
        return jdbc.sql(SELECT + "and slug = :slug")
                .param("shop", shop.value())
                .param("slug", slug.value())
                .query((row, number) -> collection(row))
                .optional();
    }

    void put(ProductCollection collection) {
        jdbc.sql("""
                        insert into catalog.collection (shop_id, slug, name, description, picture, position, words)
                        values (:shop, :slug, :name, :description, :picture, :position, :words)
                        on conflict (shop_id, slug) do update
                        set name = excluded.name,
                            description = excluded.description,
                            picture = excluded.picture,
                            position = excluded.position,
                            words = excluded.words
                        """)
                .param("shop", shop.value())
                .param("slug", collection.slug().value())
                .param("name", collection.name())
                .param("description", collection.description())
                .param("picture", collection.picture())
                .param("position", collection.position())
                .param("words", Words.of(collection))
                .update();
    }

    /** Puts the product into its collections, at the end of those that are new to it, and takes it out of the others. */
    void place(Product product) {
        String[] slugs = product.collections().stream().map(Slug::value).toArray(String[]::new);
        jdbc.sql("""
                        delete from catalog.membership
                        where shop_id = :shop
                        and product = :product
                        and collection <> all(:collections)
                        """)
                .param("shop", shop.value())
                .param("product", product.slug().value())
                .param("collections", slugs)
                .update();
        int placed = jdbc.sql("""
                        insert into catalog.membership (shop_id, product, collection, position, rank)
                        select :shop, :product, wanted.slug, coalesce(last.position, 0) + 1, wanted.rank
                        from unnest(:collections) with ordinality as wanted (slug, rank)
                        join catalog.collection on collection.shop_id = :shop and collection.slug = wanted.slug
                        left join lateral (
                            select max(position) as position
                            from catalog.membership
                            where shop_id = :shop
                            and collection = wanted.slug
                        ) as last on true
                        on conflict (shop_id, product, collection) do update
                        set rank = excluded.rank
                        """)
                .param("shop", shop.value())
                .param("product", product.slug().value())
                .param("collections", slugs)
                .update();
        if (placed < slugs.length) {
            throw new InvalidInput("collections", "name collections that exist, or add the missing one first");
        }
    }

    private static ProductCollection collection(ResultSet row) throws SQLException {
        return new ProductCollection(
                new Slug(row.getString("slug")),
                row.getString("name"),
                row.getString("description"),
                row.getString("picture"),
                row.getInt("position"));
    }
}
