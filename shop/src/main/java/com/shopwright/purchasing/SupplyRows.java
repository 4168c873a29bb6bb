package com.shopwright.purchasing;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopId;
import com.shopwright.stock.LocationId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Suppliers, their terms, and reorder levels. */
@Repository
class SupplyRows {

    private final JdbcClient sql;
    private final ShopId shop;

    SupplyRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    /** @param notBefore after a refusal: the business date before which nothing is ordered */
    record Term(SupplyTerm term, Optional<LocalDate> notBefore) {

        Sku sku() {
            return term.sku();
        }

        boolean mayOrder(LocalDate today) {
            return notBefore.filter(today::isBefore).isEmpty();
        }
    }

    void put(Supplier supplier) {
        sql.sql("""
                insert into purchasing.supplier (
                    shop_id, id, name, email, currency, minimum_order, lead_days, approval_above)
                values (:shop, :id, :name, :email, :currency, :minimum, :lead, :approval)
                on conflict (shop_id, id) do update
                set name = excluded.name,
                    email = excluded.email,
                    currency = excluded.currency,
                    minimum_order = excluded.minimum_order,
                    lead_days = excluded.lead_days,
                    approval_above = excluded.approval_above
                """)
                .param("shop", shop.value())
                .param("id", supplier.id().value())
                .param("name", supplier.name())
                .param("email", supplier.email())
                .param("currency", supplier.minimumOrder().currency().getCurrencyCode())
                .param("minimum", supplier.minimumOrder().amount())
                .param("lead", supplier.leadDays())
                .param("approval", supplier.approvalAbove().amount())
                .update();
    }

    Map<SupplierId, Supplier> suppliers() {
        return sql
                .sql("""
                select id, name, email, currency, minimum_order, lead_days, approval_above
                from purchasing.supplier
                where shop_id = :shop
                """)
                .param("shop", shop.value())
                .query((row, n) -> new Supplier(
                        new SupplierId(row.getString("id")),
                        row.getString("name"),
                        row.getString("email"),
                        Money.of(row.getLong("minimum_order"), row.getString("currency")),
                        row.getInt("lead_days"),
                        Money.of(row.getLong("approval_above"), row.getString("currency"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Supplier::id, Function.identity()));
    }

    void putTerms(List<SupplyTerm> terms) {
        sql.sql("""
                insert into purchasing.term (shop_id, sku, supplier_id, cost, moq, pack, lead_days)
                select :shop, sku, supplier, cost, moq, pack, lead
                from unnest(
                    cast(:skus as text[]), cast(:suppliers as text[]), cast(:costs as bigint[]),
                    cast(:moqs as integer[]), cast(:packs as integer[]), cast(:leads as integer[]))
                    as given (sku, supplier, cost, moq, pack, lead)
                order by sku
                on conflict (shop_id, sku) do update
                set supplier_id = excluded.supplier_id,
                    cost = excluded.cost,
                    moq = excluded.moq,
                    pack = excluded.pack,
                    lead_days = excluded.lead_days
                """)
                .param("shop", shop.value())
                .param("skus", texts(terms, term -> term.sku().value()))
                .param("suppliers", texts(terms, term -> term.supplier().value()))
                .param("costs", terms.stream().map(term -> term.cost().amount()).toArray(Long[]::new))
                .param("moqs", numbers(terms, SupplyTerm::moq))
                .param("packs", numbers(terms, SupplyTerm::pack))
                .param("leads", numbers(terms, SupplyTerm::leadDays))
                .update();
    }

    void putLevels(List<ReorderLevel> levels) {
        sql.sql("""
                insert into purchasing.level (shop_id, sku, reorder_point, order_up_to, receive_at)
                select :shop, sku, point, up_to, location
                from unnest(
                    cast(:skus as text[]), cast(:points as integer[]),
                    cast(:upTos as integer[]), cast(:locations as text[]))
                    as given (sku, point, up_to, location)
                order by sku
                on conflict (shop_id, sku) do update
                set reorder_point = excluded.reorder_point,
                    order_up_to = excluded.order_up_to,
                    receive_at = excluded.receive_at
                """)
                .param("shop", shop.value())
                .param("skus", texts(levels, level -> level.sku().value()))
                .param("points", numbers(levels, ReorderLevel::reorderPoint))
                .param("upTos", numbers(levels, ReorderLevel::orderUpTo))
                .param("locations", texts(levels, level -> level.receiveAt().value()))
                .update();
    }

    List<Term> terms() {
        return terms("");
    }

    /** Locks them in SKU order until the transaction ends: whoever decides what to order holds these. */
    List<Term> lockTerms() {
        return terms("for update of t");
    }

    private List<Term> terms(String locking) {
        return sql.sql("""
                select t.sku, t.supplier_id, t.cost, s.currency, t.moq, t.pack, t.lead_days, t.not_before
                from purchasing.term t
                join purchasing.supplier s on s.shop_id = t.shop_id and s.id = t.supplier_id
                where t.shop_id = :shop
                order by t.sku
                """ + locking)
                .param("shop", shop.value())
                .query((row, n) -> term(row))
                .list();
    }

    Map<Sku, ReorderLevel> levels() {
        return sql
                .sql("""
                select sku, reorder_point, order_up_to, receive_at
                from purchasing.level
                where shop_id = :shop
                """)
                .param("shop", shop.value())
                .query((row, n) -> new ReorderLevel(
                        new Sku(row.getString("sku")),
                        row.getInt("reorder_point"),
                        row.getInt("order_up_to"),
                        new LocationId(row.getString("receive_at"))))
                .list()
                .stream()
                .collect(Collectors.toMap(ReorderLevel::sku, Function.identity()));
    }

    /** In SKU order, as reviews do, so that neither waits for the other. */
    void lock(Collection<Sku> skus) {
        sql.sql("""
                select sku
                from purchasing.term
                where shop_id = :shop
                and sku = any(:skus)
                order by sku
                for update
                """)
                .param("shop", shop.value())
                .param("skus", texts(skus, Sku::value))
                .query(String.class)
                .list();
    }

    /** How often in a row the supplier has refused these, this time included; at least 1. */
    int countRefusal(Collection<Sku> skus) {
        return sql
                .sql("""
                update purchasing.term
                set refusals = refusals + 1
                where shop_id = :shop
                and sku = any(:skus)
                returning refusals
                """)
                .param("shop", shop.value())
                .param("skus", texts(skus, Sku::value))
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
    }

    void orderNotBefore(Collection<Sku> skus, LocalDate date) {
        sql.sql("""
                update purchasing.term
                set not_before = :date
                where shop_id = :shop
                and sku = any(:skus)
                """)
                .param("shop", shop.value())
                .param("skus", texts(skus, Sku::value))
                .param("date", Date.valueOf(date))
                .update();
    }

    void forgetRefusals(Collection<Sku> skus) {
        sql.sql("""
                update purchasing.term
                set refusals = 0,
                    not_before = null
                where shop_id = :shop
                and sku = any(:skus)
                and refusals > 0
                """)
                .param("shop", shop.value())
                .param("skus", texts(skus, Sku::value))
                .update();
    }

    private static Term term(ResultSet row) throws SQLException {
        return new Term(
                new SupplyTerm(
                        new Sku(row.getString("sku")),
                        new SupplierId(row.getString("supplier_id")),
                        Money.of(row.getLong("cost"), row.getString("currency")),
                        row.getInt("moq"),
                        row.getInt("pack"),
                        row.getInt("lead_days")),
                Optional.ofNullable(row.getDate("not_before")).map(Date::toLocalDate));
    }

    static <T> String[] texts(Collection<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    static <T> Integer[] numbers(Collection<T> items, Function<T, Integer> number) {
        return items.stream().map(number).toArray(Integer[]::new);
    }
}
