package com.shopwright.bench.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The design's first three invariants, asked of the database when nothing is under way. */
record Books(long oversold, long lost, long doubled, long unbalanced, List<String> complaints) {

    /** @param acknowledged the carts that the shop said it has taken */
    static Books read(Connection connection, List<UUID> acknowledged) throws SQLException {
        List<String> complaints = new ArrayList<>();
        long oversold = Sql.number(
                connection, "select coalesce(sum(greatest(held + allocated - on_hand, 0)), 0) from stock.item");
        long lost = lost(connection, acknowledged);
        long doubled = Sql.number(connection, """
                select count(*)
                from (
                    select payable
                    from payments.payment
                    group by payable
                    having count(*) > 1) twice
                """);
        expect(complaints, connection, "stock rows whose holds or allocations do not add up", """
                select count(*)
                from stock.item i
                where i.held <> (select coalesce(sum(quantity), 0) from stock.hold h
                                 where (h.shop_id, h.sku, h.location) = (i.shop_id, i.sku, i.location))
                   or i.allocated <> (select coalesce(sum(quantity), 0) from stock.allocation a
                                      where (a.shop_id, a.sku, a.location) = (i.shop_id, i.sku, i.location))
                   or i.on_hand < 0
                """);
        expect(complaints, connection, "stock rows that the ledger does not explain", """
                select count(*)
                from stock.item i
                left join (
                    select shop_id, sku, location, sum(on_hand) as on_hand, sum(held) as held, sum(allocated) as allocated
                    from stock.movement
                    group by shop_id, sku, location) m using (shop_id, sku, location)
                where (i.on_hand, i.held, i.allocated) is distinct from
                      (coalesce(m.on_hand, 0), coalesce(m.held, 0), coalesce(m.allocated, 0))
                """);
        expect(complaints, connection, "orders whose holds and allocations are not what they ordered", """
                select count(*)
                from orders.demand d
                join orders.orders o on o.shop_id = d.shop_id and o.id = d.order_id
                where o.state in ('AWAITING_PAYMENT', 'CONFIRMED')
                  and d.sku like 'BENCH-%'
                  and d.quantity <> (
                    select coalesce(sum(quantity), 0)
                    from (select quantity from stock.hold h
                          where (h.shop_id, h.claimant, h.sku) = (d.shop_id, d.order_id, d.sku)
                          union all
                          select quantity from stock.allocation a
                          where (a.shop_id, a.claimant, a.sku) = (d.shop_id, d.order_id, d.sku)) claims)
                """);
        long unbalanced = Sql.number(connection, """
                select coalesce(sum(abs(coalesce(l.kept, 0) - coalesce(p.kept, 0))), 0)
                from (
                    select shop_id, payable, currency,
                           -sum(revenue + refunds + tax + shipping + deposits + receivable) as kept
                    from payments.posting
                    where payable is not null
                    group by shop_id, payable, currency) l
                full join (
                    select shop_id, payable, currency, sum(captured - refunded) as kept
                    from payments.payment
                    group by shop_id, payable, currency) p using (shop_id, payable, currency)
                """);
        expect(
                complaints,
                connection,
                "payments that took more than was authorised or gave back more than was taken",
                """
                select count(*)
                from payments.payment
                where refunded > captured or captured > authorised
                """);
        return new Books(oversold, lost, doubled, unbalanced, complaints);
    }

    boolean right() {
        return oversold + lost + doubled + unbalanced == 0 && complaints.isEmpty();
    }

    private static long lost(Connection connection, List<UUID> acknowledged) throws SQLException {
        Set<UUID> missing = new HashSet<>(acknowledged);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(50_000);
            try (var rows = statement.executeQuery("select id from orders.orders")) {
                while (rows.next()) {
                    missing.remove(rows.getObject(1, UUID.class));
                }
            }
        } finally {
            connection.setAutoCommit(true);
        }
        return missing.size();
    }

    private static void expect(List<String> complaints, Connection connection, String what, String question)
            throws SQLException {
        long found = Sql.number(connection, question);
        if (found != 0) {
            complaints.add(found + " " + what);
        }
    }
}
