package com.shopwright.designs;

import com.shopwright.catalog.Slug;
import com.shopwright.kernel.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code designs.model} and {@code designs.translation}: written once. */
@Repository
class ModelRows {

    private final JdbcClient jdbc;
    private final ShopId shop;

    ModelRows(JdbcClient jdbc, ShopId shop) {
        this.jdbc = jdbc;
        this.shop = shop;
    }

    /** The version that each product is sold by: the highest. */
    Map<Slug, Integer> newest(Set<Slug> products) {
        Map<Slug, Integer> newest = new HashMap<>();
        jdbc.sql("""
                        select product, max(version) as version
                        from designs.model
                        where shop_id = :shop
                        and product = any(:products)
                        group by product
                        """)
                .param("shop", shop.value())
                .param("products", products.stream().map(Slug::value).toArray(String[]::new))
                .query(row -> {
                    newest.put(new Slug(row.getString("product")), row.getInt("version"));
                });
        return Map.copyOf(newest);
    }

    /** The version that every product with a model is sold by. */
    Map<Slug, Integer> newest() {
        Map<Slug, Integer> newest = new HashMap<>();
        jdbc.sql("""
                        select product, max(version) as version
                        from designs.model
                        where shop_id = :shop
                        group by product
                        """).param("shop", shop.value()).query(row -> {
            newest.put(new Slug(row.getString("product")), row.getInt("version"));
        });
        return Map.copyOf(newest);
    }

    /** Every product's newest version, by product. */
    List<PublishedModel> published() {
        return jdbc.sql("""
                        select distinct on (product) product, version, published_at
                        from designs.model
                        where shop_id = :shop
                        order by product, version desc
                        """).param("shop", shop.value()).query(ModelRows::model).list();
    }

    /** All versions of one product, the newest first. */
    List<PublishedModel> published(Slug product) {
        return jdbc.sql("""
                        select product, version, published_at
                        from designs.model
                        where shop_id = :shop
                        and product = :product
                        order by version desc
                        """)
                .param("shop", shop.value())
                .param("product", product.value())
                .query(ModelRows::model)
                .list();
    }

    private static PublishedModel model(ResultSet row, int number) throws SQLException {
        return new PublishedModel(
                new Slug(row.getString("product")),
                row.getInt("version"),
                row.getTimestamp("published_at").toInstant());
    }

    Optional<ModelText> find(ModelVersion wanted) {
        return jdbc.sql("""
                        select file, text
                        from designs.model
                        where shop_id = :shop
                        and product = :product
                        and version = :version
                        """)
                .param("shop", shop.value())
                .param("product", wanted.product().value())
                .param("version", wanted.version())
                .query((row, number) ->
                        new ModelText(row.getString("file"), row.getString("text"), translations(wanted)))
                .optional();
    }

    private Map<String, String> translations(ModelVersion of) {
        Map<String, String> translations = new HashMap<>();
        jdbc.sql("""
                        select language, text
                        from designs.translation
                        where shop_id = :shop
                        and product = :product
                        and version = :version
                        """)
                .param("shop", shop.value())
                .param("product", of.product().value())
                .param("version", of.version())
                .query(row -> {
                    translations.put(row.getString("language"), row.getString("text"));
                });
        return translations;
    }

    /** Whether it was not there before. */
    boolean insert(ModelVersion version, ModelText text, Instant now) {
        int written = jdbc.sql("""
                        insert into designs.model (shop_id, product, version, file, text, published_at)
                        values (:shop, :product, :version, :file, :text, :now)
                        on conflict (shop_id, product, version) do nothing
                        """)
                .param("shop", shop.value())
                .param("product", version.product().value())
                .param("version", version.version())
                .param("file", text.file())
                .param("text", text.text())
                .param("now", Timestamp.from(now))
                .update();
        if (written > 0) {
            text.translations().forEach((language, translation) -> insert(version, language, translation));
        }
        return written > 0;
    }

    private void insert(ModelVersion version, String language, String text) {
        jdbc.sql("""
                        insert into designs.translation (shop_id, product, version, language, text)
                        values (:shop, :product, :version, :language, :text)
                        """)
                .param("shop", shop.value())
                .param("product", version.product().value())
                .param("version", version.version())
                .param("language", language)
                .param("text", text)
                .update();
    }
}
