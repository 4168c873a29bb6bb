package com.shopwright.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.database.CannotStart;
import com.shopwright.testing.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationModuleTest {
    @TempDir
    private Path folder;

    @Test
    void writesTheOwnersSecretsOnceAndForTheOwnerAlone() throws IOException {
        prepare().release();
        String key = Files.readString(folder.resolve("owner.key"));
        String password = Files.readString(folder.resolve("owner.password"));
        assertThat(password).matches("([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}\n");
        assertThat(key.strip()).hasSize(43);
        for (String secret : new String[] {"owner.key", "owner.password"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(secret))))
                    .isEqualTo("rw-------");
        }
        prepare().release();
        assertThat(folder.resolve("owner.key")).hasContent(key);
        assertThat(folder.resolve("owner.password")).hasContent(password);
    }

    @Test
    void refusesASecondShopOnTheFolderWhateverItsPort() throws IOException {
        Preparation first = prepare();
        try {
            assertThatThrownBy(this::prepare)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another shop already runs on the data folder " + folder);
        } finally {
            first.release();
        }
    }

    @Test
    void refusesABusyPortAndLetsTheFolderGo() throws IOException {
        int base = FreePorts.row(7);
        int port = base + 6;
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> prepare("--port=" + port))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Port " + port + " is already in use."
                            + " Stop the program that uses it, or choose another --port.");
            assertThatThrownBy(() -> prepare("--partners-port-base=" + base))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + port + " is already in use.");
        }
        prepare().release();
    }

    @Test
    void refusesAFolderThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("letter"));
        assertThatThrownBy(() -> Preparation.of(Flags.parse("--data=" + file.resolve("data")), Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("--data");
    }

    @Test
    void refusesAHostThatIsNotThisMachine() {
        assertThatThrownBy(() -> prepare("--host=192.0.2.7"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("This machine has no address 192.0.2.7.");
    }

    @Test
    void tellsSpringWhatThePersonAskedFor() throws IOException {
        Preparation prepared = prepare("--simple", "--limits=off", "--day=700");
        try {
            assertThat(prepared.properties())
                    .contains(
                            "--shopwright.mode=simple",
                            "--shopwright.limits=false",
                            "--shopwright.business-day=700",
                            "--shopwright.seed=demo",
                            "--shopwright.data=" + folder);
        } finally {
            prepared.release();
        }
    }

    @Test
    void givesEachFolderANodeOfItsOwnThatStaysTheSame() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        String first = node(prepare());
        assertThat(node(prepare())).isEqualTo(first);
        assertThat(node(prepare("--data=" + other))).isNotEqualTo(first);
    }

    private static String node(Preparation prepared) {
        try {
            return prepared.properties().stream()
                    .filter(property -> property.startsWith("--shopwright.node="))
                    .findFirst()
                    .orElseThrow();
        } finally {
            prepared.release();
        }
    }

    private Preparation prepare(String... more) throws IOException {
        String[] flags = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("--port=" + FreePorts.row(2), "--data=" + folder),
                        java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return Preparation.of(Flags.parse(flags), Map.of());
    }
}
