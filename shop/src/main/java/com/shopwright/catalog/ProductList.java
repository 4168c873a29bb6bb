package com.shopwright.catalog;

import com.shopwright.kernel.Money;
import com.shopwright.kernel.Page;
import com.shopwright.kernel.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Pages of product cards: one query each, by keyset, so that a page costs the same wherever it stands in the list. */
@Repository
class ProductList {

    private static final String CARD = """
            select product.slug, product.name, product.summary, product.picture,
                coalesce(product.made_from, price.lowest) as lowest, price.highest,
                coalesce(product.made_currency, price.currency) as currency,
                product.made_from is not null as configurable, %s as sort_key
            from catalog.product
            join lateral (
                select min(price) as lowest, max(price) as highest, min(currency) as currency
                from catalog.variant
                where variant.shop_id = product.shop_id
                and variant.product = product.slug
                and not variant.retired
            ) as price on true
            """;

    /** No word of the query may be missing from both the product's own words and those of its collections. */
    private static final String MATCHES = """
            and not exists (
                select
                from unnest(:words) as word
                where product.words not like word
                and not exists (
                    select
                    from catalog.membership
                    join catalog.collection
                    on collection.shop_id = membership.shop_id and collection.slug = membership.collection
                    where membership.shop_id = product.shop_id
                    and membership.product = product.slug
                    and collection.words like word
                )
            )
            """;

    private static final String BY_NAME = CARD.formatted("product.sort_name") + """
            where product.shop_id = :shop
            and (:fromStart or (product.sort_name, product.slug) > (:key, :slug))
            """ + MATCHES + """
            order by product.sort_name, product.slug
            limit :limit
            """;

    private static final String BY_POSITION = CARD.formatted("membership.position") + """
            join catalog.membership on membership.shop_id = product.shop_id and membership.product = product.slug
            where membership.shop_id = :shop
            and membership.collection = :collection
            and (:fromStart or (membership.position, membership.product) > (:key::integer, :slug))
            """ + MATCHES + """
            order by membership.position, membership.product
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final ShopId shop;

    ProductList(JdbcClient jdbc, ShopId shop) {
        this.jdbc = jdbc;
        this.shop = shop;
    }

    Page<ProductCard> page(ProductFilter filter) {
        Optional<Cursor> after = filter.cursor().map(text -> Cursor.decode(text, filter.collection()));
        StatementSpec query = filter.collection()
                .map(collection -> jdbc.sql(BY_POSITION).param("collection", collection.value()))
                .orElseGet(() -> jdbc.sql(BY_NAME));
        List<Row> rows = query.param("shop", shop.value())
                .param("words", Words.patterns(filter.query().orElse("")))
                .param("fromStart", after.isEmpty())
                .param("key", after.map(Cursor::key).orElse("0"))
                .param("slug", after.map(cursor -> cursor.slug().value()).orElse(""))
                .param("limit", filter.limit() + 1)
                .query((row, number) -> row(row))
                .list();
        if (rows.size() <= filter.limit()) {
            return new Page<>(rows.stream().map(Row::card).toList(), Optional.empty());
        }
        List<Row> shown = rows.subList(0, filter.limit());
        Row last = shown.getLast();
        Cursor next =
                Cursor.after(filter.collection(), last.sortKey(), last.card().slug());
        return new Page<>(shown.stream().map(Row::card).toList(), Optional.of(next.encoded()));
    }

    private static Row row(ResultSet row) throws SQLException {
        Money lowest = Money.of(row.getLong("lowest"), row.getString("currency"));
        return new Row(
                new ProductCard(
                        new Slug(row.getString("slug")),
                        row.getString("name"),
                        row.getString("summary"),
                        lowest,
                        row.getBoolean("configurable") || row.getLong("highest") > lowest.amount(),
                        row.getString("picture"),
                        row.getBoolean("configurable")),
                row.getString("sort_key"));
    }

    private record Row(ProductCard card, String sortKey) {}
}
