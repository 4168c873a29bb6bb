package com.shopwright.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * One embedded PostgreSQL per test JVM, started when first asked for, and any number of databases on it.
 *
 * <p>Plain tests: {@code DataSource data = TestDatabase.migrated().dataSource()}. Tests with Spring: set the property
 * {@code shopwright.database.url} to {@code TestDatabase.migrated().url()} (or {@code empty()}, and let Flyway of the
 * application migrate it), for example through {@code @DynamicPropertySource}.
 *
 * <p>The server forgets everything with the JVM and does not sync; tests of durability start their own.
 */
public final class TestDatabase {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Login login;

    private TestDatabase(Login login) {
        this.login = login;
    }

    /** A new database with all migrations of the class path, copied from a template: some ten milliseconds. */
    public static TestDatabase migrated() {
        return create("template " + Template.name());
    }

    /** A new database with nothing in it. */
    public static TestDatabase empty() {
        return create("");
    }

    /** JDBC address with user and password in it, as {@code shopwright.database.url} takes it. */
    public String url() {
        return login.url() + "?user=" + login.user() + "&password=" + login.password();
    }

    /** Unpooled: every call opens a connection. */
    public DataSource dataSource() {
        return dataSource(login);
    }

    /** Runs when the JVM ends, before the server stops: whoever uses a database to the end closes itself here. */
    public static void beforeStop(Runnable action) {
        Server.USERS.add(action);
    }

    private static TestDatabase create(String template) {
        String name = "test_" + COUNTER.incrementAndGet();
        Server.execute("create database " + name + " " + template);
        return new TestDatabase(Server.login(name));
    }

    private static DataSource dataSource(Login login) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(login.url());
        dataSource.setUser(login.user());
        dataSource.setPassword(login.password());
        return dataSource;
    }

    /** Migrated once, when the first test needs it. */
    private static final class Template {
        private static final String NAME = "migrated";

        static {
            Server.execute("create database " + NAME);
            Flyway.configure()
                    .dataSource(dataSource(Server.login(NAME)))
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        }

        private Template() {}

        /** A call, because reading the constant would not make the template. */
        static String name() {
            return NAME;
        }
    }

    private static final class Server {
        private static final Path FOLDER = temporaryFolder();
        private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.open(FOLDER, Durability.NONE_FOR_TESTS);

        private static final Queue<Runnable> USERS = new ConcurrentLinkedQueue<>();

        static {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(Server::remove));
        }

        private Server() {}

        static Login login(String database) {
            Login login = DATABASE.login();
            String url = login.url().substring(0, login.url().lastIndexOf('/') + 1) + database;
            return new Login(url, login.user(), login.password());
        }

        static void execute(String statement) {
            try (Connection connection = DATABASE.login().connect(10);
                    var prepared = connection.createStatement()) {
                prepared.execute(statement);
            } catch (SQLException e) {
                throw new IllegalStateException("Could not " + statement, e);
            }
        }

        private static Path temporaryFolder() {
            try {
                return Files.createTempDirectory("shopwright-test-database");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void remove() {
            USERS.forEach(Runnable::run);
            DATABASE.close();
            try {
                FileSystemUtils.deleteRecursively(FOLDER);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
