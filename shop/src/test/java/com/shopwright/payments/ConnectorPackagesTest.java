package com.shopwright.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing outside a connector's own package knows it, so that adding or removing one touches nothing else. */
class ConnectorPackagesTest {
    private static final Path SOURCES = Path.of("src/main/java/com/shopwright");
    private static final Path ROOM = SOURCES.resolve("payments");

    @Test
    void areKnownToNobody() throws IOException {
        List<String> connectors = connectors();
        assertThat(connectors).contains("bank", "transfer", "cash", "invoice");
        for (Path file : files(Path.of("src/main"))) {
            String text = Files.readString(file);
            for (String connector : connectors) {
                if (!file.startsWith(ROOM.resolve(connector))) {
                    assertThat(text)
                            .as("%s must not know the connector %s", file, connector)
                            .doesNotContain("com.shopwright.payments." + connector);
                }
            }
        }
    }

    @Test
    void knowThePortAndTheRoomsFaceAndNotEachOther() throws IOException {
        for (String connector : connectors()) {
            for (Path file : files(ROOM.resolve(connector))) {
                for (String other : connectors()) {
                    if (!other.equals(connector)) {
                        assertThat(Files.readString(file)).as("%s", file).doesNotContain("payments." + other);
                    }
                }
            }
        }
    }

    private static List<String> connectors() throws IOException {
        try (Stream<Path> packages = Files.list(ROOM)) {
            return packages.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("port"))
                    .toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().matches(".*\\.(java|jte|sql|ya?ml)"))
                    .toList();
        }
    }
}
