package com.shopwright.bench.orders;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A shop that runs with its partners, and where to find its parts.
 *
 * @param data the shop's folder, which also holds the keys to its own PostgreSQL
 */
public record Site(URI shop, URI bank, URI warehouse, Path data) {

    String ownerKey() throws IOException {
        return Files.readString(data.resolve("owner.key")).strip();
    }

    /** Prepares a statement on the server at its second use. */
    Connection connect() throws SQLException, IOException {
        Properties properties = new Properties();
        properties.setProperty("user", "shopwright");
        properties.setProperty("password", read("postgres.password"));
        properties.setProperty("prepareThreshold", "2");
        properties.setProperty("ApplicationName", "bench");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + read("postgres.port") + "/shopwright", properties);
    }

    ProcessHandle shopProcess() throws IOException {
        return process(read("shop.lock"));
    }

    public ProcessHandle postmaster() throws IOException {
        return process(read("postgres/postmaster.pid"));
    }

    private static ProcessHandle process(String note) {
        long id = Long.parseLong(note.lines().findFirst().orElseThrow().strip());
        return ProcessHandle.of(id).orElseThrow(() -> new IllegalStateException("process " + id + " is gone"));
    }

    private String read(String file) throws IOException {
        return Files.readString(data.resolve(file)).strip();
    }
}
