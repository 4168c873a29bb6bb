package com.shopwright.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.partners.wire.CannotStart;
import com.shopwright.partners.wire.Link;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starting: links, ports, folders, the command line, and what is said when it cannot be. */
class StartFlowTest {
    @TempDir
    Path folder;

    @Test
    void startsAllOnFreePortsAndServesEachPage() {
        try (Partners partners = Partners.start(Settings.in(folder))) {
            for (Partner partner : Partner.USUAL) {
                Caller caller = Caller.of(partners, partner);
                assertThat(caller.getOpenly("/health").status()).isEqualTo(200);
                assertThat(caller.getOpenly("/style.css").header("Content-Type"))
                        .startsWith("text/css");
                Caller.Reply page = caller.getOpenly("/");
                assertThat(page.text()).contains(partner.title().replace("&", "&amp;"), "<main");
                assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
                assertThat(caller.getOpenly("/nowhere").status()).isEqualTo(404);
            }
        }
    }

    @Test
    void writesLinksForItsOwnerOnlyAndKeepsTheirSecrets() throws IOException {
        URI shop = URI.create("http://localhost:4711");
        Link first;
        try (Partners partners = Partners.start(Settings.in(folder).shop(shop))) {
            first = partners.link(Partner.SUPPLIER_2);
        }
        Path file = folder.resolve("links/supplier-2.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(first.hook()).contains(URI.create("http://localhost:4711/hooks/suppliers/supplier-2"));
        assertThat(first.key()).matches("[0-9a-f]{64}");

        try (Partners partners = Partners.start(Settings.in(folder))) {
            Link second = partners.link(Partner.SUPPLIER_2);
            assertThat(second.key()).isEqualTo(first.key());
            assertThat(second.secret()).isEqualTo(first.secret());
            assertThat(second.hook()).isEqualTo(first.hook());
            partners.shop(URI.create("http://localhost:4712/"));
            assertThat(partners.link(Partner.BANK).hook()).contains(URI.create("http://localhost:4712/hooks/bank"));
            Properties properties = new Properties();
            properties.load(Files.newBufferedReader(file));
            assertThat(properties.getProperty("hook")).isEqualTo("http://localhost:4712/hooks/suppliers/supplier-2");
            assertThat(properties.getProperty("url"))
                    .isEqualTo(partners.address(Partner.SUPPLIER_2).toString());
        }
        try (var files = Files.list(folder.resolve("links"))) {
            assertThat(files).hasSize(Partner.USUAL.size());
        }
    }

    @Test
    void keepsAnAddressElsewhereThatAPersonWrote() throws IOException {
        Files.createDirectories(folder.resolve("links"));
        Link link = Link.fresh(URI.create("https://bank.example.org"), java.util.Optional.empty());
        Files.writeString(
                folder.resolve("links/bank.properties"),
                "url=https://bank.example.org\nkey=" + link.key() + "\nsecret=" + link.secret() + "\n");

        try (Partners partners = Partners.start(Settings.in(folder).only(Set.of(Partner.BANK)))) {
            assertThat(partners.address(Partner.BANK)).isEqualTo(URI.create("https://bank.example.org"));
            assertThat(partners.link(Partner.BANK).key()).isEqualTo(link.key());
        }
    }

    @Test
    void refusesAFolderThatAnotherUses() {
        Settings settings = Settings.in(folder).only(Set.of(Partner.BANK));
        try (Partners partners = Partners.start(settings)) {
            assertThatThrownBy(() -> Partners.start(settings))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another process is using")
                    .hasMessageContaining("--data");
            assertThat(Caller.of(partners, Partner.BANK).getOpenly("/health").status())
                    .isEqualTo(200);
        }
        Partners.start(settings).close();
    }

    @Test
    void refusesABusyPortAndLeavesNothingRunning() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings = Settings.in(folder).port(Partner.WAREHOUSE, busy.getLocalPort());
            assertThatThrownBy(() -> Partners.start(settings))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(Integer.toString(busy.getLocalPort()))
                    .hasMessageContaining("--port-base");
        }
        Partners.start(Settings.in(folder)).close();
    }

    @Test
    void refusesAFolderThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThatThrownBy(() -> Partners.start(Settings.in(file)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--data");
    }

    @Test
    void refusesADamagedLink() throws IOException {
        Files.createDirectories(folder.resolve("links"));
        Files.writeString(folder.resolve("links/bank.properties"), "url=http://localhost\n");

        assertThatThrownBy(() -> Partners.start(Settings.in(folder).only(Set.of(Partner.BANK))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("key is missing");
    }

    @Test
    void readsTheCommandLine() {
        Settings settings = Arguments.parse(
                        new String[] {"--port-base", "30010", "--data", "d", "--day", "700", "--only", "bank, suppliers"
                        })
                .settings();

        assertThat(settings.only())
                .containsExactlyInAnyOrder(Partner.BANK, Partner.SUPPLIER_1, Partner.SUPPLIER_2, Partner.SUPPLIER_3);
        assertThat(List.of(settings.portOf(Partner.BANK), settings.portOf(Partner.MAILBOX)))
                .containsExactly(30010, 30015);
        assertThat(settings.dayOf(Partner.WAREHOUSE)).hasMillis(700);
        assertThat(settings.data()).isEqualTo(Path.of("d/partners"));
        assertThat(settings.links()).isEqualTo(Path.of("d/links"));
        assertThat(settings.shop()).contains(URI.create("http://localhost:30000"));
    }

    @Test
    void startsStripeOnlyWhenAskedOnThePortAfterTheMailboxsTwo() {
        assertThat(Arguments.parse(new String[] {}).settings().only())
                .doesNotContain(Partner.STRIPE)
                .hasSize(Partner.values().length - 1);
        Settings also = Arguments.parse(new String[] {"--port-base", "30010", "--also", "stripe"})
                .settings();
        assertThat(also.only()).containsExactlyInAnyOrder(Partner.values());
        assertThat(also.portOf(Partner.STRIPE)).isEqualTo(30017);
        assertThat(Arguments.parse(new String[] {"--only", "mailbox", "--also", "stripe"})
                        .settings()
                        .only())
                .containsExactlyInAnyOrder(Partner.MAILBOX, Partner.STRIPE);
    }

    @ParameterizedTest
    @CsvSource({
        "--prot 1, --prot",
        "--port-base, --port-base",
        "--port-base 70000, --port-base",
        "--day 0, --day",
        "--only banana, banana",
        "--shop nowhere, --shop"
    })
    void refusesABadCommandLineNamingTheFlag(String line, String named) {
        assertThatThrownBy(() -> Arguments.parse(line.split(" ")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(named);
    }
}
