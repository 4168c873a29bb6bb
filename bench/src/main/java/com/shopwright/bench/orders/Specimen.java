package com.shopwright.bench.orders;

import com.shopwright.bench.orders.Buyers.Wish;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One order as the shop itself wrote it: every row that its transaction inserted, seen by triggers that are there for this moment
 * only. So the baseline writes the very rows that the shop does, also after the shop has changed.
 */
record Specimen(Carts.Filled cart, List<Row> rows) {

    private static final String ROOMS = "'orders', 'stock', 'payments', 'kernel'";

    /** One inserted row: {@code schema.table} and its columns that are not null. */
    record Row(String table, Map<String, Cell> cells) {}

    /** A value as text with its SQL type. */
    record Cell(int type, String typeName, String text) {}

    static Specimen take(Site site, Connection connection, Carts.Filled cart) throws SQLException, IOException {
        watch(connection);
        try (Line line = new Line(site.shop())) {
            Line.Answer answer = line.ask(Wish.byTransfer(cart).request());
            if (answer.status() != 201) {
                throw new IllegalStateException("a specimen was answered " + answer.status() + ": " + answer.text());
            }
            return new Specimen(cart, read(connection, cart.id()));
        } finally {
            forget(connection);
        }
    }

    private static void watch(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create schema bench;
                    create table bench.seen (
                        number bigint generated always as identity, transaction xid8, name text, content jsonb);
                    create function bench.see() returns trigger language plpgsql as $$
                    begin
                        insert into bench.seen (transaction, name, content)
                        values (pg_current_xact_id(), tg_table_schema || '.' || tg_table_name, to_jsonb(new));
                        return null;
                    end $$;
                    """);
            for (String table : tables(connection)) {
                statement.execute("create trigger bench_sees after insert on " + table
                        + " for each row execute function bench.see()");
            }
        }
    }

    private static void forget(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                statement.execute("drop trigger if exists bench_sees on " + table);
            }
            statement.execute("drop schema if exists bench cascade");
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select schemaname || '.' || tablename from pg_tables"
                        + " where schemaname in (" + ROOMS + ") order by 1")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static List<Row> read(Connection connection, UUID order) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                        select number, name
                        from bench.seen
                        where transaction = (
                            select transaction
                            from bench.seen
                            where name = 'orders.orders'
                            and content ->> 'id' = '%s')
                        order by number
                        """.formatted(order))) {
            while (found.next()) {
                rows.add(row(connection, found.getLong("number"), found.getString("name")));
            }
        }
        return rows;
    }

    private static Row row(Connection connection, long number, String table) throws SQLException {
        Map<String, Cell> cells = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select (jsonb_populate_record(null::" + table
                        + ", content)).* from bench.seen where number = " + number)) {
            ResultSetMetaData columns = found.getMetaData();
            found.next();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String text = found.getString(i);
                if (text != null) {
                    cells.put(
                            columns.getColumnName(i),
                            new Cell(columns.getColumnType(i), columns.getColumnTypeName(i), text));
                }
            }
        }
        return new Row(table, cells);
    }

    /** What differs from order to order: every id that is not the shop's, the number, the key, and what was bought. */
    Map<String, String> varying(String shop) {
        Map<String, String> varying = new HashMap<>();
        for (Row row : rows) {
            row.cells().forEach((column, cell) -> {
                if (cell.typeName().equals("uuid") && !cell.text().equals(shop)) {
                    varying.put(cell.text(), "id");
                } else if (row.table().equals("orders.orders") && (column.equals("number") || column.equals("key"))) {
                    varying.put(cell.text(), column);
                }
            });
        }
        for (int i = 0; i < cart.skus().size(); i++) {
            varying.put(cart.skus().get(i), "sku" + i);
        }
        return varying;
    }

    static boolean isText(Cell cell) {
        return cell.type() == Types.VARCHAR || cell.type() == Types.OTHER || cell.type() == Types.CHAR;
    }
}
