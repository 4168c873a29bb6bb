package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.ShopId;
import com.shopwright.stock.Finding.Figure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that rebuilds every balance from the ledger, and that keeps what was found. */
@Repository
class AuditRows {

    private static final String WHOLE_LEDGER = """
            select sku, location, sum(on_hand) as on_hand, sum(held) as held, sum(allocated) as allocated,
                   count(*) as entries, max(number) as latest, true as whole,
                   sum(on_hand) filter (where kind in ('TRANSFER_OUT', 'TRANSFER_IN')) as moved
            from stock.movement
            where %1$s
            group by sku, location""";

    /** An item that is gone is still known by its closing; one that never had any by its claims, or by a check of all. */
    private static final String SINCE_CLOSING = """
            select k.sku, k.location,
                   coalesce(c.on_hand, 0) + n.on_hand as on_hand,
                   coalesce(c.held, 0) + n.held as held,
                   coalesce(c.allocated, 0) + n.allocated as allocated,
                   coalesce(c.number, 0) + n.entries as entries,
                   greatest(coalesce(c.number, 0), n.latest) as latest,
                   c.number is null as whole,
                   coalesce(c.moved, 0) + n.moved as moved
            from (
                select sku, location
                from stock.item
                where %1$s
                union
                select sku, location
                from stock.closing
                where %1$s) k
            left join stock.closing c
              on c.shop_id = :shop and c.sku = k.sku and c.location = k.location and c.summed_at >= :trusted
            cross join lateral (
                select coalesce(sum(m.on_hand), 0) as on_hand, coalesce(sum(m.held), 0) as held,
                       coalesce(sum(m.allocated), 0) as allocated, count(*) as entries,
                       coalesce(max(m.number), 0) as latest,
                       coalesce(sum(m.on_hand) filter (where m.kind in ('TRANSFER_OUT', 'TRANSFER_IN')), 0) as moved
                from stock.movement m
                where m.shop_id = :shop
                  and m.sku = k.sku
                  and m.location = k.location
                  and m.number > coalesce(c.number, 0)) n""";

    private final JdbcClient sql;
    private final ShopId shop;

    AuditRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    /** Some SKUs in their order: those after the one, up to the other or all the rest. */
    record Slice(String after, Optional<String> upTo) {

        static final Slice ALL = new Slice("", Optional.empty());
    }

    /** So many SKUs after this one. */
    Slice next(String after, int skus) {
        return new Slice(
                after,
                sql.sql("""
                        select sku
                        from stock.item
                        where shop_id = :shop
                          and sku > :after
                        group by sku
                        order by sku
                        offset :skus
                        limit 1
                        """)
                        .param("shop", shop.value())
                        .param("after", after)
                        .param("skus", skus - 1)
                        .query(String.class)
                        .optional());
    }

    /** @param closings of the items about which nothing was found */
    record Checked(Audit audit, List<Closing> closings) {}

    /** Trusts no closing: every entry of every item is summed. */
    Checked checkAll() {
        return check(Slice.ALL, WHOLE_LEDGER, Instant.EPOCH);
    }

    /** Sums what came since an item's closing, unless that was summed from the start before {@code trusted}. */
    Checked checkSince(Slice slice, Instant trusted) {
        return check(slice, SINCE_CLOSING, trusted);
    }

    /** Compares balances, ledger, claims and transfers as one statement sees them, so at one moment. */
    private Checked check(Slice slice, String ledger, Instant trusted) {
        List<Finding> findings = new ArrayList<>();
        List<Closing> closings = new ArrayList<>();
        long[] counted = {0, 0};
        sql.sql("""
                select sku, location,
                       coalesce(i.on_hand, 0) as on_hand, coalesce(m.on_hand, 0) as on_hand_explained,
                       coalesce(i.held, 0) as held, coalesce(m.held, 0) as held_explained,
                       coalesce(i.allocated, 0) as allocated, coalesce(m.allocated, 0) as allocated_explained,
                       coalesce(i.entries, 0) as entries, coalesce(m.entries, 0) as entries_explained,
                       coalesce(m.latest, 0) as latest, coalesce(m.whole, true) as whole,
                       coalesce(h.quantity, 0) as holds, coalesce(a.quantity, 0) as allocations,
                       coalesce(m.moved, 0) as transfers, coalesce(t.moved, 0) as transfers_explained
                from (
                    select sku, location, on_hand, held, allocated, entries
                    from stock.item
                    where %1$s) i
                full join (
                    %2$s) m using (sku, location)
                full join (
                    select sku, location, sum(quantity) as quantity
                    from stock.hold
                    where %1$s
                    group by sku, location) h using (sku, location)
                full join (
                    select sku, location, sum(quantity) as quantity
                    from stock.allocation
                    where %1$s
                    group by sku, location) a using (sku, location)
                full join (
                    select sku, location, sum(quantity) as moved
                    from (
                        select sku, origin as location, -quantity as quantity
                        from stock.transfer
                        where %1$s
                        union all
                        select sku, destination, quantity
                        from stock.transfer
                        where %1$s and arrived_at is not null) leg
                    group by sku, location) t using (sku, location)
                """.formatted(range(slice), ledger.formatted(range(slice))))
                .param("shop", shop.value())
                .param("after", slice.after())
                .param("upTo", slice.upTo().orElse(""))
                .param("trusted", Timestamp.from(trusted))
                .query(row -> {
                    counted[0]++;
                    counted[1] += row.getLong("entries_explained");
                    List<Finding> differences = differences(row);
                    if (differences.isEmpty()) {
                        closings.add(closing(row));
                    }
                    findings.addAll(differences);
                });
        return new Checked(new Audit(counted[0], counted[1], List.copyOf(findings)), closings);
    }

    private static Closing closing(ResultSet row) throws SQLException {
        return new Closing(
                new Sku(row.getString("sku")),
                new LocationId(row.getString("location")),
                row.getLong("latest"),
                row.getLong("on_hand_explained"),
                row.getLong("held_explained"),
                row.getLong("allocated_explained"),
                row.getLong("transfers"),
                row.getBoolean("whole"));
    }

    private static String range(Slice slice) {
        return "shop_id = :shop and sku > :after" + (slice.upTo().isPresent() ? " and sku <= :upTo" : "");
    }

    private static List<Finding> differences(ResultSet row) throws SQLException {
        Sku sku = new Sku(row.getString("sku"));
        LocationId location = new LocationId(row.getString("location"));
        List<Finding> all = List.of(
                new Finding(sku, location, Figure.ON_HAND, row.getLong("on_hand"), row.getLong("on_hand_explained")),
                new Finding(sku, location, Figure.HELD, row.getLong("held"), row.getLong("held_explained")),
                new Finding(
                        sku, location, Figure.ALLOCATED, row.getLong("allocated"), row.getLong("allocated_explained")),
                new Finding(sku, location, Figure.ENTRIES, row.getLong("entries"), row.getLong("entries_explained")),
                new Finding(sku, location, Figure.ENTRIES, row.getLong("latest"), row.getLong("entries_explained")),
                new Finding(sku, location, Figure.HOLDS, row.getLong("holds"), row.getLong("held_explained")),
                new Finding(
                        sku,
                        location,
                        Figure.ALLOCATIONS,
                        row.getLong("allocations"),
                        row.getLong("allocated_explained")),
                new Finding(
                        sku, location, Figure.TRANSFERS, row.getLong("transfers"), row.getLong("transfers_explained")));
        return all.stream()
                .filter(finding -> finding.booked() != finding.explained())
                .toList();
    }

    /** Replaces what was found in this slice before. */
    void keep(Slice slice, List<Finding> findings, Instant at) {
        sql.sql("delete from stock.finding where " + range(slice))
                .param("shop", shop.value())
                .param("after", slice.after())
                .param("upTo", slice.upTo().orElse(""))
                .update();
        if (findings.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into stock.finding (shop_id, sku, location, figure, booked, explained, at)
                select :shop, sku, location, figure, booked, explained, :at
                from unnest(:skus::text[], :locations::text[], :figures::text[], :booked::bigint[], :explained::bigint[])
                    as f (sku, location, figure, booked, explained)
                on conflict (shop_id, sku, location, figure) do nothing
                """)
                .param("shop", shop.value())
                .param("at", Timestamp.from(at))
                .param("skus", texts(findings, finding -> finding.sku().value()))
                .param(
                        "locations",
                        texts(findings, finding -> finding.location().value()))
                .param("figures", texts(findings, finding -> finding.figure().name()))
                .param("booked", findings.stream().mapToLong(Finding::booked).toArray())
                .param(
                        "explained",
                        findings.stream().mapToLong(Finding::explained).toArray())
                .update();
    }

    List<Finding> kept() {
        return sql.sql("""
                select sku, location, figure, booked, explained
                from stock.finding
                where shop_id = :shop
                order by sku, location, figure
                """)
                .param("shop", shop.value())
                .query((row, number) -> new Finding(
                        new Sku(row.getString("sku")),
                        new LocationId(row.getString("location")),
                        Figure.valueOf(row.getString("figure")),
                        row.getLong("booked"),
                        row.getLong("explained")))
                .list();
    }

    String checkedTo() {
        return sql.sql("select checked_to from stock.audit where shop_id = :shop")
                .param("shop", shop.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    void checkedTo(String sku) {
        sql.sql("""
                insert into stock.audit (shop_id, checked_to)
                values (:shop, :sku)
                on conflict (shop_id) do update set checked_to = excluded.checked_to
                """).param("shop", shop.value()).param("sku", sku).update();
    }

    void cameRound(Instant at) {
        sql.sql("""
                insert into stock.audit (shop_id, checked_to, came_round_at)
                values (:shop, '', :at)
                on conflict (shop_id) do update
                set checked_to = '',
                    came_round_at = excluded.came_round_at
                """).param("shop", shop.value()).param("at", Timestamp.from(at)).update();
    }

    Optional<Instant> cameRound() {
        return sql.sql("select came_round_at from stock.audit where shop_id = :shop and came_round_at is not null")
                .param("shop", shop.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Sets the balances of these SKUs to what the ledger says. Their rows are locked. */
    void rebuild(Set<Sku> skus) {
        sql.sql("""
                insert into stock.item as i (shop_id, sku, location, on_hand, held, allocated, entries)
                select :shop, sku, location, sum(on_hand), sum(held), sum(allocated), max(number)
                from stock.movement
                where shop_id = :shop
                  and sku = any(:skus)
                group by sku, location
                order by sku, location
                on conflict (shop_id, sku, location) do update
                set on_hand = excluded.on_hand,
                    held = excluded.held,
                    allocated = excluded.allocated,
                    entries = excluded.entries
                """)
                .param("shop", shop.value())
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .update();
    }

    private static String[] texts(List<Finding> findings, Function<Finding, String> column) {
        return findings.stream().map(column).toArray(String[]::new);
    }
}
