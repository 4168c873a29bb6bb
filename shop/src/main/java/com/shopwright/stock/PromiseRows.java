package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.ShopId;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** SQL on {@code stock.promise}, {@code stock.work} and {@code stock.workshop_turn}: what was promised for which day. */
@Repository
class PromiseRows {

    private final JdbcClient sql;
    private final JsonMapper json;
    private final ShopId shop;

    PromiseRows(JdbcClient sql, JsonMapper json, ShopId shop) {
        this.sql = sql;
        this.json = json;
        this.shop = shop;
    }

    /** One line's date, with the work it takes. */
    record Fixed(Commitment line, Leaving leaving, Map<LocalDate, Integer> minutes) {}

    /** Whoever puts work into the workshop does so after those who did before, so that no day is given away twice. */
    void waitForWorkshop() {
        sql.sql("""
                insert into stock.workshop_turn (shop_id)
                values (:shop)
                on conflict (shop_id) do nothing
                """).param("shop", shop.value()).update();
        sql.sql("select shop_id from stock.workshop_turn where shop_id = :shop for update")
                .param("shop", shop.value())
                .query()
                .listOfRows();
    }

    /** Accepted work in minutes, by day from {@code from} on. */
    Map<LocalDate, Integer> work(LocalDate from) {
        Map<LocalDate, Integer> booked = new HashMap<>();
        sql.sql("""
                select day, sum(minutes) as minutes
                from stock.work
                where shop_id = :shop
                  and day >= :from
                group by day
                """)
                .param("shop", shop.value())
                .param("from", Date.valueOf(from))
                .query(row -> {
                    booked.put(row.getDate("day").toLocalDate(), row.getInt("minutes"));
                });
        return booked;
    }

    void put(List<Fixed> fixed) {
        if (fixed.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into stock.promise (shop_id, claimant, line, leaves, because, skus, making_days, minutes)
                select :shop, claimant, line, leaves, because::json, string_to_array(skus, ' '), days, minutes
                from unnest(:claimants::uuid[], :lines::uuid[], :leaves::date[], :because::text[], :skus::text[],
                        :days::int[], :minutes::bigint[])
                    as t (claimant, line, leaves, because, skus, days, minutes)
                """)
                .param("shop", shop.value())
                .param("claimants", texts(fixed, one -> one.line().claimant().value()))
                .param("lines", texts(fixed, one -> one.line().line()))
                .param("leaves", texts(fixed, one -> one.leaving().date()))
                .param(
                        "because",
                        texts(
                                fixed,
                                one -> json.writeValueAsString(one.leaving().because())))
                .param(
                        "skus",
                        texts(
                                fixed,
                                one -> one.line().demands().stream()
                                        .map(demand -> demand.sku().value())
                                        .collect(Collectors.joining(" "))))
                .param(
                        "days",
                        fixed.stream().mapToInt(one -> one.line().makingDays()).toArray())
                .param(
                        "minutes",
                        fixed.stream().mapToLong(one -> one.line().minutes()).toArray())
                .update();
        work(fixed);
    }

    /** Their dates are about to be fixed anew. */
    void forget(List<Commitment> lines) {
        for (String table : List.of("work", "promise")) {
            sql.sql("""
                    delete from stock.%s t
                    using unnest(:claimants::uuid[], :lines::uuid[]) as g (claimant, line)
                    where t.shop_id = :shop
                      and t.claimant = g.claimant
                      and t.line = g.line
                    """.formatted(table))
                    .param("shop", shop.value())
                    .param("claimants", texts(lines, one -> one.claimant().value()))
                    .param("lines", texts(lines, Commitment::line))
                    .update();
        }
    }

    private void work(List<Fixed> fixed) {
        List<Work> work = fixed.stream()
                .flatMap(one -> one.minutes().entrySet().stream()
                        .map(day -> new Work(one.line(), day.getKey(), day.getValue())))
                .toList();
        if (work.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into stock.work (shop_id, claimant, line, day, minutes)
                select :shop, claimant, line, day, minutes
                from unnest(:claimants::uuid[], :lines::uuid[], :days::date[], :minutes::int[])
                    as t (claimant, line, day, minutes)
                """)
                .param("shop", shop.value())
                .param("claimants", texts(work, one -> one.line().claimant().value()))
                .param("lines", texts(work, one -> one.line().line()))
                .param("days", texts(work, Work::day))
                .param("minutes", work.stream().mapToInt(Work::minutes).toArray())
                .update();
    }

    private record Work(Commitment line, LocalDate day, int minutes) {}

    /** These gave back what they had, and with it their dates and their room in the workshop. */
    void drop(Collection<Claimant> claimants) {
        for (String table : List.of("work", "promise")) {
            sql.sql("delete from stock." + table + " where shop_id = :shop and claimant = any(:claimants::uuid[])")
                    .param("shop", shop.value())
                    .param(
                            "claimants",
                            claimants.stream()
                                    .map(one -> one.value().toString())
                                    .toArray(String[]::new))
                    .update();
        }
    }

    Map<UUID, Leaving> of(Claimant claimant) {
        Map<UUID, Leaving> found = new HashMap<>();
        sql.sql("""
                select line, leaves, because
                from stock.promise
                where shop_id = :shop
                  and claimant = :claimant
                """)
                .param("shop", shop.value())
                .param("claimant", claimant.value())
                .query(row -> {
                    found.put(
                            row.getObject("line", UUID.class),
                            new Leaving(
                                    row.getDate("leaves").toLocalDate(),
                                    Arrays.asList(json.readValue(row.getString("because"), String[].class))));
                });
        return found;
    }

    /** A line with the day it was promised for. */
    record Promised(Commitment line, LocalDate leaves) {}

    /** All lines of those who wait for one of these SKUs, the longest waiting first. */
    List<Promised> waitingFor(Collection<Sku> skus) {
        return sql.sql("""
                select p.claimant, p.line, p.leaves, p.skus, p.making_days, p.minutes
                from stock.promise p
                join (
                    select claimant, min(at) as at
                    from stock.shortage
                    where shop_id = :shop
                      and sku = any(:skus)
                    group by claimant) w on w.claimant = p.claimant
                where p.shop_id = :shop
                order by w.at, p.claimant, p.line
                """)
                .param("shop", shop.value())
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .query((row, number) -> new Promised(
                        new Commitment(
                                new Claimant(row.getObject("claimant", UUID.class)),
                                row.getObject("line", UUID.class),
                                Arrays.stream((String[]) row.getArray("skus").getArray())
                                        .map(sku -> new Demand(new Sku(sku), 1, true))
                                        .toList(),
                                row.getInt("making_days"),
                                row.getLong("minutes")),
                        row.getDate("leaves").toLocalDate()))
                .list();
    }

    /** What a claimant is owed of a SKU, and where the last of it stands in the queue: with all that wait before it. */
    record Place(Claimant claimant, Sku sku, long owed) {}

    /** In the order in which they are served. */
    List<Place> queue(Collection<Sku> skus) {
        return sql.sql("""
                select claimant, sku,
                       sum(quantity) over (partition by sku order by at, claimant rows unbounded preceding) as owed
                from stock.shortage
                where shop_id = :shop
                  and sku = any(:skus)
                """)
                .param("shop", shop.value())
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .query((row, number) -> new Place(
                        new Claimant(row.getObject("claimant", UUID.class)),
                        new Sku(row.getString("sku")),
                        row.getLong("owed")))
                .list();
    }

    /** How many of each SKU are owed to all buyers together. */
    Map<Sku, Integer> owed(Collection<Sku> skus) {
        Map<Sku, Integer> owed = new HashMap<>();
        sql.sql("""
                select sku, sum(quantity) as owed
                from stock.shortage
                where shop_id = :shop
                  and sku = any(:skus)
                group by sku
                """)
                .param("shop", shop.value())
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .query(row -> {
                    owed.put(new Sku(row.getString("sku")), row.getInt("owed"));
                });
        return owed;
    }

    private static <T> String[] texts(List<T> rows, Function<T, Object> column) {
        return rows.stream().map(column).map(Object::toString).toArray(String[]::new);
    }
}
