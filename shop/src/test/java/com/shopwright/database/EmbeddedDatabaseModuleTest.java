package com.shopwright.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All on one folder, because making one takes longer than any of these. */
class EmbeddedDatabaseModuleTest {
    @TempDir
    private static Path root;

    private EmbeddedDatabase database;

    @BeforeEach
    void start() {
        database = EmbeddedDatabase.open(root, Durability.SAFE);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void runsWithEverySettingThatKeepsAnAcknowledgedOrder() throws SQLException {
        try (Connection connection = database.login().connect(5)) {
            assertThat(ServerSettings.read(connection))
                    .containsEntry("fsync", "on")
                    .containsEntry("full_page_writes", "on")
                    .containsEntry("synchronous_commit", "on")
                    .containsEntry("password_encryption", "scram-sha-256")
                    .containsEntry("listen_addresses", "127.0.0.1")
                    .containsEntry("data_directory", root.resolve("postgres").toString())
                    .hasEntrySatisfying(
                            "server_version_num", number -> assertThat(number).startsWith("18"));
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        Login login = database.login();
        assertThatThrownBy(() -> new Login(login.url(), login.user(), "guess").connect(5))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> new Login(login.url(), login.user(), "").connect(5))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> new Login(login.url(), "postgres", login.password()).connect(5))
                .hasMessageContaining("no pg_hba.conf entry");
    }

    @Test
    void keepsThePasswordAndTheClusterToTheirOwner() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("postgres.password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("postgres"))))
                .isEqualTo("rwx------");
    }

    @Test
    void refusesASecondShopOnTheFolder() {
        assertThatThrownBy(() -> EmbeddedDatabase.open(root, Durability.SAFE))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Another shop already runs on the data folder");
    }

    @Test
    void findsYesterdaysDataAtYesterdaysAddress() {
        Sql.run(database.login(), "create table diary (page int); insert into diary values (7)");
        Login yesterday = database.login();
        database.close();
        database = EmbeddedDatabase.open(root, Durability.SAFE);
        assertThat(database.login()).isEqualTo(yesterday);
        assertThat(Sql.number(database.login(), "select page from diary")).isEqualTo(7);
    }

    @Test
    void startsAServerThatDied() {
        ProcessHandle first = database.process();
        first.destroyForcibly();
        await().atMost(Duration.ofSeconds(20)).until(() -> database.available() && database.process() != first);
        assertThat(Sql.number(database.login(), "select 1")).isEqualTo(1);
    }

    @Test
    void startsThoughSomethingElseHasTheOldServersProcessId() throws IOException {
        database.close();
        String someoneElse = String.valueOf(ProcessHandle.current().pid());
        Files.writeString(
                root.resolve("postgres/postmaster.pid"), someoneElse + "\n" + root.resolve("postgres") + "\n");
        database = EmbeddedDatabase.open(root, Durability.SAFE);
        assertThat(Sql.number(database.login(), "select 1")).isEqualTo(1);
    }

    @Test
    void refusesToRunWhereACommitMayBeForgotten(@TempDir Path other) {
        try (EmbeddedDatabase careless = EmbeddedDatabase.open(other, Durability.SAFE)) {
            Sql.run(careless.login(), "alter role shopwright set synchronous_commit = off");
        }
        assertThatThrownBy(() -> EmbeddedDatabase.open(other, Durability.SAFE))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("synchronous_commit=off")
                .hasMessageContaining("alter role shopwright reset synchronous_commit");
        assertThat(new Orphans(other.resolve("postgres")).find()).isEmpty();
    }

    @Test
    void refusesTheClusterOfAnotherMajorVersion(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("postgres"));
        Files.writeString(other.resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedDatabase.open(other, Durability.SAFE))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("made by PostgreSQL 17")
                .hasMessageContaining("pg_upgrade");
    }

    @Test
    void refusesToBuildOverSomebodyElsesFiles(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("postgres"));
        Files.writeString(other.resolve("postgres/thesis.txt"), "two years of work");
        assertThatThrownBy(() -> EmbeddedDatabase.open(other, Durability.SAFE))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("not a PostgreSQL cluster");
        assertThat(other.resolve("postgres/thesis.txt")).exists();
    }
}
