package com.shopwright.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes any number of rows of one table with one statement, each column as one array ({@code insert … select … from unnest}):
 * a batch of single inserts costs the server several times as much.
 *
 * @param <R> what a row is made from
 */
public final class BulkInsert<R> {

    private final String table;
    private final List<Column<R>> columns = new ArrayList<>();
    private String suffix = "";
    private @Nullable String text;

    private BulkInsert(String table) {
        this.table = table;
    }

    private record Column<R>(String name, String type, Function<R, @Nullable Object> value) {}

    /** @param table with its schema; its first column is {@code shop_id} */
    public static <R> BulkInsert<R> into(String table) {
        return new BulkInsert<>(table);
    }

    /**
     * @param type as PostgreSQL spells it
     * @param value turned into text, which PostgreSQL reads as the type; null for an empty column
     */
    public BulkInsert<R> column(String name, String type, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(name, type, value));
        text = null;
        return this;
    }

    /** What follows the insert, such as {@code on conflict (…) do nothing}. */
    public BulkInsert<R> then(String clause) {
        suffix = "\n" + clause;
        text = null;
        return this;
    }

    /** @return how many rows were written */
    public int write(JdbcClient sql, ShopId shop, Collection<R> rows) {
        return rows.isEmpty() ? 0 : statement(sql, shop, rows).update();
    }

    /** For an insert that returns something; {@code rows} must not be empty. */
    public JdbcClient.StatementSpec statement(JdbcClient sql, ShopId shop, Collection<R> rows) {
        return sql.sql(text()).params(values(shop, rows));
    }

    String text() {
        String known = text;
        if (known == null) {
            known = "insert into %s (shop_id, %s)\nselect ?, %s\nfrom unnest(%s) as new (%s)%s"
                    .formatted(
                            table,
                            names(),
                            names(),
                            columns.stream()
                                    .map(column -> "?::" + column.type() + "[]")
                                    .collect(Collectors.joining(", ")),
                            names(),
                            suffix);
            text = known;
        }
        return known;
    }

    /** One value for each question mark of the text. */
    List<Object> values(ShopId shop, Collection<R> rows) {
        List<Object> values = new ArrayList<>(columns.size() + 1);
        values.add(shop.value());
        columns.forEach(column -> values.add(values(column, rows)));
        return values;
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static <R> @Nullable String[] values(Column<R> column, Collection<R> rows) {
        @Nullable String[] values = new String[rows.size()];
        int index = 0;
        for (R row : rows) {
            Object value = column.value().apply(row);
            values[index++] = value == null ? null : value.toString();
        }
        return values;
    }
}
