package com.shopwright.bench.configurator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What came of reading an instance file. */
sealed interface Import {

    record Imported(Instance instance) implements Import {}

    /**
     * The file cannot be used.
     *
     * @param line the 1-based line the problem is on, 0 when it concerns the file as a whole
     * @param problem what is wrong, one sentence
     * @param remedy what would help, one sentence
     */
    record Refused(String file, int line, String problem, String remedy) implements Import {

        @Override
        public String toString() {
            return (line == 0 ? file : file + ":" + line) + ": " + problem + " " + remedy;
        }
    }

    /** Reads a file in the format that its name's ending says, and gives it prices: {@code .xml} (XCSP 2.1), {@code .uvl}, {@code .cnf} or {@code .dimacs}. */
    static Import of(Path file, SeededPrices prices) {
        String name = String.valueOf(file.getFileName());
        try {
            return new Imported(read(file, name, prices));
        } catch (Unreadable unreadable) {
            return new Refused(name, unreadable.line(), unreadable.problem(), unreadable.remedy());
        } catch (IOException broken) {
            return new Refused(
                    name, 0, "The file cannot be read (" + broken + ").", "Give the path of a readable file.");
        }
    }

    private static Instance read(Path file, String name, SeededPrices prices) throws IOException, Unreadable {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "xml" -> {
                try (var in = Files.newInputStream(file)) {
                    yield new XcspImporter(name, prices).read(in);
                }
            }
            case "uvl" -> new UvlImporter(name, prices).read(Files.readAllLines(file));
            case "cnf", "dimacs" -> new DimacsImporter(name, prices).read(Files.readAllLines(file));
            default ->
                throw new Unreadable(
                        0,
                        "The ending of the name does not say what the file is.",
                        "Give a .xml (XCSP 2.1), .uvl, .cnf or .dimacs file.");
        };
    }
}
