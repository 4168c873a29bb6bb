package com.shopwright.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Reads back what a server really runs with: a setting that was asked for is not yet a setting that holds. */
final class ServerSettings {
    private ServerSettings() {}

    /** @throws CannotStart if an acknowledged transaction could be lost */
    static void verify(Connection connection, Durability durability) throws SQLException {
        Map<String, String> wanted = durability.settings();
        wanted.put("password_encryption", "scram-sha-256");
        wanted.put("listen_addresses", "127.0.0.1");
        Map<String, String> found = read(connection);
        for (Map.Entry<String, String> setting : wanted.entrySet()) {
            String value = found.get(setting.getKey());
            if (!setting.getValue().equals(value)) {
                throw new CannotStart(
                        "The database runs with " + setting.getKey() + "=" + value + " and orders could be lost.",
                        "Undo what sets it, for example with: alter role " + Cluster.NAME + " reset " + setting.getKey()
                                + ".");
            }
        }
    }

    static Map<String, String> read(Connection connection) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select name, setting
                        from pg_settings
                        where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'password_encryption',
                            'listen_addresses', 'data_directory', 'server_version_num')
                        """)) {
            while (rows.next()) {
                settings.put(rows.getString("name"), rows.getString("setting"));
            }
        }
        return settings;
    }
}
