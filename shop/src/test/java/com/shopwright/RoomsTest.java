package com.shopwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.Options;

/** The rooms: who may know whom, the map of it in {@code docs/rooms}, and whose tables a room's SQL names. */
class RoomsTest {
    private static final Path SOURCES = Path.of("src/main/java/com/shopwright");
    private static final ApplicationModules ROOMS = ApplicationModules.of(
            Shopwright.class, // and not the library below it or the world around it
            JavaClass.Predicates.resideInAnyPackage("com.shopwright.configurator..", "com.shopwright.partners.."));

    /** From the ground up: a room may know those before it and none after it. */
    private static final List<List<String>> STOREYS = List.of(
            List.of("kernel", "database", "start"),
            List.of("limits", "web", "catalog"),
            List.of("designs", "stock"),
            List.of("pricing", "payments"),
            List.of("carts"),
            List.of("orders"),
            List.of("purchasing", "dispatch"),
            List.of("notifications"),
            List.of("storefront", "backoffice", "api", "demo"));

    @Test
    void knowEachOtherOnlyByTheirFacesAndNeverInACircle() {
        ROOMS.verify();
    }

    @Test
    void knowOnlyRoomsThatStandBelowThem() {
        for (ApplicationModule room : ROOMS) {
            int own = storey(room.getIdentifier().toString());
            room.getDirectDependencies(ROOMS).stream()
                    .map(dependency ->
                            dependency.getTargetModule().getIdentifier().toString())
                    .filter(below -> !below.equals(room.getIdentifier().toString()))
                    .distinct()
                    .forEach(below -> assertThat(storey(below))
                            .as("%s knows %s, which must stand below it", room.getIdentifier(), below)
                            .isLessThanOrEqualTo(own));
        }
    }

    private static int storey(String room) {
        for (int storey = 0; storey < STOREYS.size(); storey++) {
            if (STOREYS.get(storey).contains(room)) {
                return storey;
            }
        }
        throw new AssertionError("room " + room + " has no storey: say in RoomsTest where it stands");
    }

    @Test
    void everyRoomSaysWhatItIsFor() {
        for (ApplicationModule room : ROOMS) {
            Path said = SOURCES.resolve(room.getIdentifier().toString()).resolve("package-info.java");
            assertThat(read(said)).as("%s", said).contains("/**", "@NullMarked");
        }
    }

    @Test
    void nameNoTableOfAnotherRoomInTheirSql() {
        var schemas = SchemaTest.schemas();
        for (String room : new TreeSet<>(schemas.keySet())) {
            Pattern foreign = Pattern.compile(schemas.entrySet().stream()
                    .filter(schema -> !schema.getKey().equals(room))
                    .map(schema -> schema.getKey() + "\\.(?:" + String.join("|", schema.getValue()) + ")")
                    .collect(Collectors.joining("|", "(?<![\\w.])(?:", ")(?![\\w-])")));
            for (Path source : sources(SOURCES.resolve(room))) {
                for (String statement : textBlocks(read(source))) {
                    Matcher named = foreign.matcher(statement);
                    assertThat(named.find() ? named.group() : "")
                            .as("%s names a table of another room", source)
                            .isEmpty();
                }
            }
        }
    }

    /** Nodes of one shop agree on the time only as long as none of them looks at its own machine's clock. */
    @Test
    void readNoClockOfTheirOwnMachine() {
        Pattern ownClock = Pattern.compile(
                "\\b(?:Instant|LocalDate|LocalDateTime|LocalTime|OffsetDateTime|ZonedDateTime|Year|YearMonth)"
                        + "\\.now\\(|\\bClock\\.system|\\bInstantSource\\.system|\\bcurrentTimeMillis\\(|\\bnew Date\\(\\)");
        Path allowed = SOURCES.resolve("kernel/KernelConfiguration.java");
        for (Path source : sources(SOURCES)) {
            assertThat(ownClock.matcher(read(source)).find())
                    .as("%s reads the machine's clock: take an InstantSource", source)
                    .isEqualTo(source.equals(allowed));
        }
    }

    /** What stands between quotation marks, single or tripled: every other piece. */
    private static List<String> textBlocks(String source) {
        String[] pieces = source.replace("\\\"", "")
                .replace("'\"'", "")
                .replaceAll("(?<!\")\"\"(?!\")", "")
                .split("\"+", -1);
        return IntStream.range(0, pieces.length)
                .filter(i -> i % 2 == 1)
                .mapToObj(i -> pieces[i])
                .toList();
    }

    /** The map is part of the repository; a test run brings it up to date. */
    @Test
    void areDrawnInDocs() throws IOException {
        Path drafts = Path.of("target/rooms").toAbsolutePath();
        new Documenter(ROOMS, Options.defaults().withOutputFolder(drafts.toString()))
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramOptions.DiagramStyle.UML));
        String map = inOrder(read(drafts.resolve("components.puml")));
        assertThat(map).startsWith("@startuml").contains("Orders", "Stock", "Payments");
        Path docs = Files.createDirectories(Path.of("../docs/rooms"));
        Files.writeString(docs.resolve("components.puml"), map);
        Files.writeString(docs.resolve("README.md"), table());
    }

    /** The same map every time: rooms and arrows come in another order in every JVM. */
    private static String inOrder(String map) {
        List<String> lines = new ArrayList<>(map.lines().toList());
        for (String kind : List.of("  component ", "Shopwright.")) {
            List<Integer> places = IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).startsWith(kind))
                    .boxed()
                    .toList();
            List<String> sorted = places.stream().map(lines::get).sorted().toList();
            IntStream.range(0, places.size()).forEach(i -> lines.set(places.get(i), sorted.get(i)));
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String table() {
        var rows = new TreeMap<String, String>();
        for (ApplicationModule room : ROOMS) {
            String name = room.getIdentifier().toString();
            String on = room.getDirectDependencies(ROOMS).stream()
                    .map(dependency ->
                            dependency.getTargetModule().getIdentifier().toString())
                    .filter(other -> !other.equals(name))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            rows.put(name, "| `" + name + "` | " + purpose(name) + " | " + on + " |\n");
        }
        String lines = STOREYS.stream()
                .flatMap(List::stream)
                .map(name -> rows.getOrDefault(name, ""))
                .collect(Collectors.joining());
        return """
                # The rooms of the shop

                Written by `RoomsTest` in every test run; [components.puml](components.puml) is the same as a picture. Each room is a
                package below `com.shopwright`; its root is its face, and it knows only rooms above it in this table.

                | room | what it is for | knows |
                |---|---|---|
                """ + lines;
    }

    /** The first sentence of the room's own description. */
    private static String purpose(String room) {
        String said = read(SOURCES.resolve(room).resolve("package-info.java"));
        String text = said.substring(said.indexOf("/**") + 3, said.indexOf("*/"))
                .replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .strip();
        Matcher sentence = Pattern.compile("^(.*?\\.)(?= |$)").matcher(text);
        return (sentence.find() ? sentence.group(1) : text).replace("|", "\\|");
    }

    private static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
