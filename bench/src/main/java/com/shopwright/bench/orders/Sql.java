package com.shopwright.bench.orders;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Questions with one answer. */
final class Sql {

    private Sql() {}

    static long number(Connection connection, String question) throws SQLException {
        return Long.parseLong(text(connection, question));
    }

    static String text(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            if (!row.next()) {
                throw new IllegalStateException("no answer to: " + question);
            }
            return String.valueOf(row.getString(1));
        }
    }
}
