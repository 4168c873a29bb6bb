package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code stock.movement}: entries are added and read, never changed. */
@Repository
class LedgerRows {

    private final JdbcClient sql;
    private final ShopId shop;

    LedgerRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    void add(List<Book.Posted> posted, Instant at) {
        sql.sql("""
                insert into stock.movement (shop_id, sku, location, number, kind, on_hand, held, allocated, reference, actor,
                                            at, since, note)
                select :shop, sku, location, number, kind, on_hand, held, allocated, reference, actor,
                       :at, nullif(since, '')::timestamptz, nullif(note, '')
                from unnest(:skus::text[], :locations::text[], :numbers::bigint[], :kinds::text[], :onHand::int[],
                            :held::int[], :allocated::int[], :references::uuid[], :actors::text[], :since::text[],
                            :notes::text[])
                    as e (sku, location, number, kind, on_hand, held, allocated, reference, actor, since, note)
                """)
                .param("shop", shop.value())
                .param("at", Timestamp.from(at))
                .param("skus", texts(posted, entry -> entry.sku().value()))
                .param("locations", texts(posted, entry -> entry.location().value()))
                .param("numbers", posted.stream().mapToLong(Book.Posted::number).toArray())
                .param("kinds", texts(posted, entry -> entry.kind().name()))
                .param("onHand", ints(posted, entry -> entry.effect().onHand()))
                .param("held", ints(posted, entry -> entry.effect().held()))
                .param("allocated", ints(posted, entry -> entry.effect().allocated()))
                .param("references", texts(posted, entry -> entry.reference().toString()))
                .param("actors", texts(posted, entry -> entry.actor().name()))
                .param(
                        "since",
                        texts(
                                posted,
                                entry -> entry.since().map(Instant::toString).orElse("")))
                .param("notes", texts(posted, entry -> entry.note().orElse("")))
                .update();
    }

    /** Which of these SKUs were moved under this reference before: what is told twice counts once. The rows are locked. */
    Set<Sku> moved(Movement.Kind kind, UUID reference, LocationId location, Collection<Sku> skus) {
        return new HashSet<>(sql.sql("""
                select sku
                from stock.movement
                where shop_id = :shop
                  and reference = :reference
                  and kind = :kind
                  and sku = any(:skus)
                  and location = :location
                  and kind in ('RECEIPT', 'SHIPMENT', 'FOUND', 'RETURN', 'COUNT', 'SCRAP', 'TRANSFER_OUT', 'TRANSFER_IN')
                """)
                .param("shop", shop.value())
                .param("reference", reference)
                .param("kind", kind.name())
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .param("location", location.value())
                .query((row, number) -> new Sku(row.getString("sku")))
                .list());
    }

    /**
     * The latest entries at each location, newest first, with the balances then: today's less everything posted since. Reads
     * no more than {@code limit} entries a location, however long the ledger is.
     */
    List<Movement> latest(Sku sku, int limit) {
        return sql.sql("""
                select m.*,
                       i.on_hand - coalesce(sum(m.on_hand) over later, 0) as on_hand_after,
                       i.held - coalesce(sum(m.held) over later, 0) as held_after,
                       i.allocated - coalesce(sum(m.allocated) over later, 0) as allocated_after
                from stock.item i
                cross join lateral (
                    select *
                    from stock.movement m
                    where m.shop_id = i.shop_id
                      and m.sku = i.sku
                      and m.location = i.location
                    order by m.number desc
                    limit :limit) m
                where i.shop_id = :shop
                  and i.sku = :sku
                window later as (
                    partition by m.location
                    order by m.number desc
                    rows between unbounded preceding and 1 preceding)
                order by m.at desc, m.location, m.number desc
                limit :limit
                """)
                .param("shop", shop.value())
                .param("sku", sku.value())
                .param("limit", limit)
                .query(LedgerRows::movement)
                .list();
    }

    /** What came in last at every location of these SKUs, until it covers what is on hand; the latest first. */
    List<Layers.Inflow> inflows(Collection<Sku> skus) {
        return sql.sql("""
                select m.sku, m.location, m.on_hand, coalesce(m.since, m.at) as since
                from stock.item i
                cross join lateral (
                    select n.*, sum(n.on_hand) over (order by n.number desc) - n.on_hand as later
                    from stock.movement n
                    where n.shop_id = i.shop_id
                      and n.sku = i.sku
                      and n.location = i.location
                      and n.on_hand > 0) m
                where i.shop_id = :shop
                  and i.sku = any(:skus)
                  and m.later < i.on_hand
                order by m.sku, m.location, m.number desc
                """)
                .param("shop", shop.value())
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .query((row, number) -> new Layers.Inflow(
                        new Sku(row.getString("sku")),
                        new LocationId(row.getString("location")),
                        new Source.Layer(row.getTimestamp("since").toInstant(), row.getInt("on_hand"))))
                .list();
    }

    private static Movement movement(ResultSet row, int number) throws SQLException {
        return new Movement(
                new Sku(row.getString("sku")),
                new LocationId(row.getString("location")),
                row.getLong("number"),
                Movement.Kind.valueOf(row.getString("kind")),
                new Figures(row.getInt("on_hand"), row.getInt("held"), row.getInt("allocated")),
                new Figures(row.getInt("on_hand_after"), row.getInt("held_after"), row.getInt("allocated_after")),
                row.getObject("reference", UUID.class),
                new Actor(row.getString("actor")),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getString("note")));
    }

    private static String[] texts(List<Book.Posted> posted, Function<Entry, String> column) {
        return posted.stream().map(one -> column.apply(one.entry())).toArray(String[]::new);
    }

    private static int[] ints(List<Book.Posted> posted, ToIntFunction<Entry> column) {
        return posted.stream().mapToInt(one -> column.applyAsInt(one.entry())).toArray();
    }
}
