package com.shopwright.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Inserts into several tables that travel to the server together: on a fast disk a journey costs as much as the rows it carries.
 * They are run in their order, and fail as one.
 */
public final class RoundTrip {

    private final ShopId shop;
    private final StringJoiner text = new StringJoiner(";\n");
    private final List<Object> values = new ArrayList<>();

    public RoundTrip(ShopId shop) {
        this.shop = shop;
    }

    /** Nothing is added where there are no rows. */
    public <R> RoundTrip add(BulkInsert<R> insert, Collection<R> rows) {
        if (!rows.isEmpty()) {
            text.add(insert.text());
            values.addAll(insert.values(shop, rows));
        }
        return this;
    }

    public void send(JdbcClient sql) {
        if (!values.isEmpty()) {
            sql.sql(text.toString()).params(values).update();
        }
    }
}
