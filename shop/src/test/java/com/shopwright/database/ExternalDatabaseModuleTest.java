package com.shopwright.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.testing.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ExternalDatabaseModuleTest {
    private static final Path UNUSED = Path.of("target/unused");

    @Test
    void acceptsAnyRecentPostgresql() {
        DatabasePreflight.check(
                UNUSED, Map.of("SHOPWRIGHT_DATABASE_URL", TestDatabase.empty().url()));
        assertThat(UNUSED).doesNotExist();
    }

    @Test
    void tellsThatNobodyAnswers() throws IOException {
        int port = FreePorts.one();
        assertThatThrownBy(() -> check("postgres://shop:secret@127.0.0.1:" + port + "/shop"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be used")
                .hasMessageContaining("check SHOPWRIGHT_DATABASE_URL")
                .hasMessageNotContaining("secret");
    }

    @Test
    @Timeout(5)
    void givesUpOnAServerThatStaysSilentWithinFiveSeconds() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            long begun = System.nanoTime();
            assertThatThrownBy(() -> check("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/shop?user=shop"))
                    .isInstanceOf(CannotStart.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void refusesAServerThatIsTooOld() throws IOException {
        try (OldPostgres old = new OldPostgres("14.19")) {
            assertThatThrownBy(() -> check(old.url()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is PostgreSQL 14; the shop needs 15 or newer")
                    .hasMessageContaining("Upgrade it")
                    .hasMessageNotContaining("hunter2");
        }
    }

    private static void check(String url) {
        DatabasePreflight.check(UNUSED, Map.of("SHOPWRIGHT_DATABASE_URL", url));
    }
}
