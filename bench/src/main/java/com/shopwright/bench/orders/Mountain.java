package com.shopwright.bench.orders;

import com.shopwright.bench.orders.Specimen.Row;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Orders that were delivered long ago: what a shop carries with it after years, loaded by COPY. */
final class Mountain {

    private static final int BLOCK = 10_000;
    private static final Set<String> KEPT = Set.of("orders", "payments");

    private final Connection connection;
    private final Specimen specimen;
    private final String shop;

    Mountain(Connection connection, Specimen specimen) throws SQLException {
        this.connection = connection;
        this.specimen = specimen;
        this.shop = Sql.text(connection, "select shop_id from catalog.profile limit 1");
    }

    /** Takes away every order with its stock, its payments and its tasks. The books have been read before. */
    static void clear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            String tables = Sql.text(connection, """
                    select string_agg(schemaname || '.' || tablename, ', ')
                    from pg_tables
                    where schemaname in ('orders', 'payments', 'dispatch', 'carts')
                       or (schemaname = 'stock' and tablename in ('hold', 'allocation', 'shortage'))
                    """);
            statement.execute("truncate " + tables);
            statement.execute("""
                    insert into stock.movement (shop_id, sku, location, number, kind, on_hand, held, allocated, reference, actor, at)
                    select shop_id, sku, location, entries + 1, 'RELEASE', 0, -held, -allocated, gen_random_uuid(), 'bench', now()
                    from stock.item
                    where held + allocated > 0
                    """);
            statement.execute("""
                    update stock.item
                    set held = 0, allocated = 0, entries = entries + 1
                    where held + allocated > 0
                    """);
            statement.execute("delete from kernel.task where kind <> 'kernel.periodic'");
        }
    }

    void load(int orders) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        Map<String, String> varying = specimen.varying(shop);
        for (int left = orders; left > 0; left -= BLOCK) {
            Map<String, StringBuilder> tables = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(BLOCK, left); i++) {
                append(tables, fresh(varying));
            }
            for (Map.Entry<String, StringBuilder> table : tables.entrySet()) {
                copy.copyIn(
                        "copy " + table.getKey() + " from stdin",
                        new StringReader(table.getValue().toString()));
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private void append(Map<String, StringBuilder> tables, Map<String, String> now) {
        for (Row row : specimen.rows()) {
            if (!KEPT.contains(row.table().split("\\.")[0])) {
                continue;
            }
            String into = row.table() + " (" + String.join(", ", row.cells().keySet()) + ")";
            StringBuilder text = tables.computeIfAbsent(into, name -> new StringBuilder());
            String separator = "";
            for (Map.Entry<String, Specimen.Cell> cell : row.cells().entrySet()) {
                text.append(separator)
                        .append(value(row, cell.getKey(), cell.getValue().text(), now));
                separator = "\t";
            }
            text.append('\n');
        }
    }

    /** Paid and delivered; all else is as in the specimen. */
    private static String value(Row row, String column, String text, Map<String, String> now) {
        if (column.equals("state")) {
            return switch (row.table()) {
                case "orders.orders" -> "DELIVERED";
                case "payments.payment" -> "CAPTURED";
                default -> text;
            };
        }
        String value = text;
        for (Map.Entry<String, String> token : now.entrySet()) {
            if (value.contains(token.getKey())) {
                value = value.replace(token.getKey(), token.getValue());
            }
        }
        return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static Map<String, String> fresh(Map<String, String> varying) {
        Map<String, String> now = new HashMap<>();
        varying.forEach((token, what) -> {
            switch (what) {
                case "id" -> now.put(token, Carts.id().toString());
                case "number", "key" -> now.put(token, random(token.length()));
                default -> {}
            }
        });
        return now;
    }

    private static String random(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('A' + ThreadLocalRandom.current().nextInt(26)));
        }
        return text.toString();
    }

    static List<String> settings(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select name || '=' || setting || coalesce(unit, '')
                        from pg_settings
                        where name in ('server_version', 'fsync', 'full_page_writes', 'synchronous_commit', 'wal_sync_method',
                            'shared_buffers', 'max_connections', 'max_wal_size', 'checkpoint_timeout', 'commit_delay')
                        order by name
                        """)) {
            List<String> settings = new java.util.ArrayList<>();
            while (rows.next()) {
                settings.add(rows.getString(1));
            }
            return settings;
        }
    }
}
