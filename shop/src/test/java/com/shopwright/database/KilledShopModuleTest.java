package com.shopwright.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledShopModuleTest {
    @TempDir
    private static Path root;

    private final Orphans orphans = new Orphans(root.resolve("postgres"));

    @Test
    void takesOverFromAShopThatWasKilledAndLeftItsServerRunning() throws IOException {
        Process shop = DatabaseProcess.start(root);
        Sql.run(login(), "create table kept (id int); insert into kept values (1)");
        assertThatThrownBy(() -> EmbeddedDatabase.open(root, Durability.SAFE))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Another shop already runs");
        kill(shop.toHandle());
        List<Long> left = pids();
        assertThat(left).isNotEmpty();
        try (EmbeddedDatabase next = EmbeddedDatabase.open(root, Durability.SAFE)) {
            assertThat(pids()).doesNotContainAnyElementsOf(left);
            assertThat(Sql.number(next.login(), "select count(*) from kept")).isEqualTo(1);
        }
        assertThat(pids()).isEmpty();
    }

    @Test
    void takesOverWhileABackendOfAKilledServerStillWorks() throws IOException {
        Process shop = DatabaseProcess.start(root);
        Sql.run(login(), "create table late (id int)");
        Thread busy = Thread.ofVirtual().start(this::insertSlowly);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Sql.number(
                                login(), "select count(*) from pg_stat_activity where query like 'insert into late%'")
                        == 1);
        long postmaster =
                Orphans.readPid(root.resolve("postgres/postmaster.pid")).orElseThrow();
        kill(shop.toHandle());
        kill(ProcessHandle.of(postmaster).orElseThrow());
        assertThat(pids()).as("backends that go on without their server").isNotEmpty();
        try (EmbeddedDatabase next = EmbeddedDatabase.open(root, Durability.SAFE)) {
            assertThat(Sql.number(next.login(), "select count(*) from late")).isZero();
        }
        assertThat(busy.isAlive()).isFalse();
    }

    private void insertSlowly() {
        try (Connection connection = login().connect(120);
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into late select 1 from (select count(*) from generate_series(1, 2000000000)) slow");
        } catch (SQLException e) {
            // What this test wants: its server died under it.
        }
    }

    private List<Long> pids() {
        return orphans.find().stream().map(ProcessHandle::pid).toList();
    }

    private static Login login() {
        DatabaseFolder folder = new DatabaseFolder(root);
        int port = folder.rememberedPort().orElseThrow();
        return new Login("jdbc:postgresql://127.0.0.1:" + port + "/shopwright", "shopwright", folder.password());
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
    }
}
