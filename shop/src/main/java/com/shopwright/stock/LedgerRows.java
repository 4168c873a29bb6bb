package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.ShopId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code stock.movement}. */
@Repository
class LedgerRows {

    private final JdbcClient sql;
    private final ShopId shop;
    private final Ids ids;

    LedgerRows(JdbcClient sql, ShopId shop, Ids ids) {
        this.sql = sql;
        this.shop = shop;
        this.ids = ids;
    }

    /**
     * Posts movements of one sign and reference; those that were posted before stay as they are.
     *
     * @return the SKUs that moved now
     */
    Set<Sku> post(
            Movement.Kind kind,
            int sign,
            LocationId location,
            List<Amount> amounts,
            UUID reference,
            Actor actor,
            Instant at) {
        return new HashSet<>(sql.sql("""
                insert into stock.movement (shop_id, id, sku, location, kind, quantity, reference, actor, at)
                select :shop, id, sku, :location, :kind, quantity * :sign, :reference, :actor, :at
                from unnest(:ids::uuid[], :skus::text[], :quantities::int[]) as m (id, sku, quantity)
                on conflict (shop_id, reference, kind, sku, location) do nothing
                returning sku
                """)
                .param("shop", shop.value())
                .param("location", location.value())
                .param("kind", kind.name())
                .param("sign", sign)
                .param("reference", reference)
                .param("actor", actor.name())
                .param("at", Timestamp.from(at))
                .param(
                        "ids",
                        amounts.stream().map(amount -> ids.next().toString()).toArray(String[]::new))
                .param(
                        "skus",
                        amounts.stream().map(amount -> amount.sku().value()).toArray(String[]::new))
                .param("quantities", amounts.stream().mapToInt(Amount::quantity).toArray())
                .query((row, number) -> new Sku(row.getString("sku")))
                .list());
    }

    List<Movement> latest(Sku sku, int limit) {
        return sql.sql("""
                select sku, location, kind, quantity, actor, at
                from stock.movement
                where shop_id = :shop
                  and sku = :sku
                order by at desc, id desc
                limit :limit
                """)
                .param("shop", shop.value())
                .param("sku", sku.value())
                .param("limit", limit)
                .query((row, number) -> new Movement(
                        new Sku(row.getString("sku")),
                        new LocationId(row.getString("location")),
                        Movement.Kind.valueOf(row.getString("kind")),
                        row.getInt("quantity"),
                        new Actor(row.getString("actor")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
