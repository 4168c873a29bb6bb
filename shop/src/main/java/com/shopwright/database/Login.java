package com.shopwright.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** How to reach a database and as whom. */
record Login(String url, String user, String password) {
    Connection connect(int timeoutSeconds) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", String.valueOf(timeoutSeconds));
        properties.setProperty("loginTimeout", String.valueOf(timeoutSeconds));
        properties.setProperty("socketTimeout", String.valueOf(timeoutSeconds));
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("Not a PostgreSQL address: " + url);
        }
        return connection;
    }

    /** Without the password, which may also stand in the address: this ends up in logs. */
    @Override
    public String toString() {
        String address = url.contains("?") ? url.substring(0, url.indexOf('?')) : url;
        return user.isEmpty() ? address : user + " at " + address;
    }
}
