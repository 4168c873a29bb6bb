package com.shopwright.catalog;

import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code catalog.variant} that are for sale. */
@Repository
class Variants {

    private static final TypeReference<LinkedHashMap<String, String>> CHOICES = new TypeReference<>() {};
    private static final String SELECT = """
            select variant.*, product.tax_class
            from catalog.variant
            join catalog.product on product.shop_id = variant.shop_id and product.slug = variant.product
            where variant.shop_id = :shop
            and not variant.retired
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ShopId shop;

    Variants(JdbcClient jdbc, JsonMapper json, ShopId shop) {
        this.jdbc = jdbc;
        this.json = json;
        this.shop = shop;
    }

    List<Variant> of(Slug product) {
        return jdbc.sql(SELECT + "and variant.product = :product order by variant.position")
                .param("shop", shop.value())
                .param("product", product.value())
                .query((row, number) -> variant(row))
                .list();
    }

    Map<Sku, Variant> find(Set<Sku> skus) {
        return jdbc
                .sql(SELECT + "and variant.sku = any(:skus)")
                .param("shop", shop.value())
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .query((row, number) -> variant(row))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Variant::sku, Function.identity()));
    }

    /** Writes the product's variants and retires those that it no longer has. */
    void put(Product product) {
        List<Row> rows = IntStream.range(0, product.variants().size())
                .mapToObj(i -> row(product.variants().get(i), i))
                .toList();
        int written = jdbc.sql("""
                        insert into catalog.variant
                        (shop_id, sku, product, position, name, options, price, currency, weight_grams, width_mm, depth_mm,
                            height_mm, backorderable, picture)
                        select :shop, given.sku, :product, position, name, options, price, currency, weight_grams, width_mm,
                            depth_mm, height_mm, backorderable, picture
                        from json_to_recordset(:rows::json) as given (sku text, position integer, name text, options json,
                            price bigint, currency text, weight_grams integer, width_mm integer, depth_mm integer,
                            height_mm integer, backorderable boolean, picture text)
                        where not exists (
                            select
                            from catalog.component
                            where component.shop_id = :shop
                            and component.sku = given.sku
                        )
                        on conflict (shop_id, sku) do update
                        set position = excluded.position,
                            name = excluded.name,
                            options = excluded.options,
                            price = excluded.price,
                            currency = excluded.currency,
                            weight_grams = excluded.weight_grams,
                            width_mm = excluded.width_mm,
                            depth_mm = excluded.depth_mm,
                            height_mm = excluded.height_mm,
                            backorderable = excluded.backorderable,
                            picture = excluded.picture,
                            retired = false
                        where variant.product = excluded.product
                        """)
                .param("shop", shop.value())
                .param("product", product.slug().value())
                .param("rows", json.writeValueAsString(rows))
                .update();
        if (written < rows.size()) {
            throw new InvalidInput(
                    "variants.sku", "a SKU here names another product's variant or a component; choose a new one");
        }
        retireAllBut(product);
    }

    private void retireAllBut(Product product) {
        jdbc.sql("""
                        update catalog.variant
                        set retired = true
                        where shop_id = :shop
                        and product = :product
                        and sku <> all(:skus)
                        """)
                .param("shop", shop.value())
                .param("product", product.slug().value())
                .param(
                        "skus",
                        product.variants().stream().map(v -> v.sku().value()).toArray(String[]::new))
                .update();
    }

    private Variant variant(ResultSet row) throws SQLException {
        return new Variant(
                new Sku(row.getString("sku")),
                new Slug(row.getString("product")),
                row.getString("name"),
                json.readValue(row.getString("options"), CHOICES),
                Money.of(row.getLong("price"), row.getString("currency")),
                TaxClass.valueOf(row.getString("tax_class")),
                row.getInt("weight_grams"),
                List.of(row.getInt("width_mm"), row.getInt("depth_mm"), row.getInt("height_mm")),
                row.getBoolean("backorderable"),
                row.getString("picture"));
    }

    private static Row row(Variant variant, int position) {
        return new Row(
                variant.sku().value(),
                position,
                variant.name(),
                variant.options(),
                variant.price().amount(),
                variant.price().currency().getCurrencyCode(),
                variant.weightGrams(),
                variant.sizeMm().get(0),
                variant.sizeMm().get(1),
                variant.sizeMm().get(2),
                variant.backorderable(),
                variant.picture());
    }

    /** One row on its way into the database, named like the columns. */
    private record Row(
            String sku,
            int position,
            String name,
            Map<String, String> options,
            long price,
            String currency,
            int weight_grams,
            int width_mm,
            int depth_mm,
            int height_mm,
            boolean backorderable,
            String picture) {}
}
