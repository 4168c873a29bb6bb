package com.shopwright.catalog;

import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code catalog.product}. */
@Repository
class Products {

    private static final TypeReference<LinkedHashMap<String, String>> DETAILS = new TypeReference<>() {};
    private static final TypeReference<List<Option>> OPTIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ShopId shop;

    Products(JdbcClient jdbc, JsonMapper json, ShopId shop) {
        this.jdbc = jdbc;
        this.json = json;
        this.shop = shop;
    }

    Optional<Product> find(Slug slug, List<Variant> variants) {
        return jdbc.sql("""
                        select product.*,
                            array(
                                select collection
                                from catalog.membership
                                where membership.shop_id = product.shop_id
                                and membership.product = product.slug
                                order by rank
                            ) as collections
                        from catalog.product
                        where shop_id = :shop
                        and slug = :slug
                        and (:inStock or made_from is not null)
                        """)
                .param("shop", shop.value())
                .param("slug", slug.value())
                .param("inStock", !variants.isEmpty())
                .query((row, number) -> product(row, variants))
                .optional();
    }

    void put(Product product) {
        jdbc.sql("""
                        insert into catalog.product
                        (shop_id, slug, name, sort_name, summary, description, details, tax_class, picture, options, words,
                            made_from, made_currency)
                        values (:shop, :slug, :name, :sortName, :summary, :description, :details::json, :taxClass, :picture,
                            :options::json, :words, :madeFrom, :madeCurrency)
                        on conflict (shop_id, slug) do update
                        set name = excluded.name,
                            sort_name = excluded.sort_name,
                            summary = excluded.summary,
                            description = excluded.description,
                            details = excluded.details,
                            tax_class = excluded.tax_class,
                            picture = excluded.picture,
                            options = excluded.options,
                            words = excluded.words,
                            made_from = excluded.made_from,
                            made_currency = excluded.made_currency
                        """)
                .param("shop", shop.value())
                .param("slug", product.slug().value())
                .param("name", product.name())
                .param("sortName", Words.folded(product.name()))
                .param("summary", product.summary())
                .param("description", product.description())
                .param("details", json.writeValueAsString(product.details()))
                .param("taxClass", product.taxClass().name())
                .param("picture", product.picture())
                .param("options", json.writeValueAsString(product.options()))
                .param("words", Words.of(product))
                .param("madeFrom", product.madeFrom().map(Money::amount).orElse(null))
                .param(
                        "madeCurrency",
                        product.madeFrom()
                                .map(price -> price.currency().getCurrencyCode())
                                .orElse(null))
                .update();
    }

    /** Whether there was such a product. */
    boolean makeFrom(Slug slug, Money cheapest) {
        return jdbc.sql("""
                        update catalog.product
                        set made_from = :price,
                            made_currency = :currency
                        where shop_id = :shop
                        and slug = :slug
                        and made_from is not null
                        """)
                        .param("shop", shop.value())
                        .param("slug", slug.value())
                        .param("price", cheapest.amount())
                        .param("currency", cheapest.currency().getCurrencyCode())
                        .update()
                > 0;
    }

    private Product product(ResultSet row, List<Variant> variants) throws SQLException {
        String[] collections = (String[]) row.getArray("collections").getArray();
        return new Product(
                new Slug(row.getString("slug")),
                row.getString("name"),
                Arrays.stream(collections).map(Slug::new).toList(),
                row.getString("summary"),
                row.getString("description"),
                json.readValue(row.getString("details"), DETAILS),
                TaxClass.valueOf(row.getString("tax_class")),
                row.getString("picture"),
                json.readValue(row.getString("options"), OPTIONS),
                variants,
                madeFrom(row));
    }

    private static Optional<Money> madeFrom(ResultSet row) throws SQLException {
        String currency = row.getString("made_currency");
        return currency == null ? Optional.empty() : Optional.of(Money.of(row.getLong("made_from"), currency));
    }
}
