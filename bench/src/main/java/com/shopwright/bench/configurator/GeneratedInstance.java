package com.shopwright.bench.configurator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * An instance for when none is given: 80 options around one that many others depend on, as in the published car models,
 * with tables around solutions that are drawn first, so that there are some. Written as a file and read like any other.
 */
final class GeneratedInstance {

    private static final int OPTIONS = 80;
    private static final int MODELS = 12;
    private static final int SOLUTIONS = 40;

    private final SplittableRandom random;
    private final int[] sizes = new int[OPTIONS];
    private final List<int[]> solutions = new ArrayList<>();
    private final StringBuilder relations = new StringBuilder();
    private final StringBuilder constraints = new StringBuilder();
    private int tables;

    private GeneratedInstance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Writes it to {@code file}, which ends in {@code .xml}. */
    static void write(Path file, long seed) throws IOException {
        Files.writeString(file, new GeneratedInstance(seed).text());
    }

    private String text() {
        StringBuilder domains = new StringBuilder();
        StringBuilder variables = new StringBuilder();
        for (int option = 0; option < OPTIONS; option++) {
            sizes[option] = option == 0 ? MODELS : 2 + random.nextInt(4);
            domains.append("<domain name=\"d%d\" nbValues=\"%d\">0..%d</domain>%n"
                    .formatted(option, sizes[option], sizes[option] - 1));
            variables.append("<variable name=\"option%d\" domain=\"d%d\"/>%n".formatted(option, option));
        }
        for (int i = 0; i < SOLUTIONS; i++) {
            solutions.add(combination(sizes));
        }
        for (int option = 1; option < OPTIONS; option++) {
            table(0, option);
            if (option > 3 && option % 2 == 0) {
                table(option - 1 - random.nextInt(3), option);
            }
            if (option > 8 && option % 8 == 0) {
                table(option - 7, option - 3, option);
            }
        }
        return """
                <instance>
                <domains>
                %s</domains>
                <variables>
                %s</variables>
                <relations>
                %s</relations>
                <constraints>
                %s</constraints>
                </instance>
                """.formatted(domains, variables, relations, constraints);
    }

    /** The rows of all solutions, and as many others again. */
    private void table(int... scope) {
        TreeSet<String> rows = new TreeSet<>();
        int[] over = new int[scope.length];
        for (int[] solution : solutions) {
            rows.add(row(scope, solution));
            for (int i = 0; i < scope.length; i++) {
                over[i] = random.nextInt(sizes[scope[i]]);
            }
            rows.add(join(over));
        }
        relations.append("<relation name=\"r%d\" arity=\"%d\" nbTuples=\"%d\" semantics=\"supports\">%s</relation>%n"
                .formatted(tables, scope.length, rows.size(), String.join("|", rows)));
        StringBuilder names = new StringBuilder();
        for (int option : scope) {
            names.append("option").append(option).append(' ');
        }
        constraints.append("<constraint name=\"c%d\" arity=\"%d\" scope=\"%s\" reference=\"r%d\"/>%n"
                .formatted(tables, scope.length, names.toString().strip(), tables));
        tables++;
    }

    private int[] combination(int[] limits) {
        int[] values = new int[limits.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(limits[i]);
        }
        return values;
    }

    private static String row(int[] scope, int[] solution) {
        int[] values = new int[scope.length];
        for (int i = 0; i < scope.length; i++) {
            values[i] = solution[scope[i]];
        }
        return join(values);
    }

    private static String join(int[] values) {
        StringBuilder text = new StringBuilder();
        for (int value : values) {
            text.append(text.isEmpty() ? "" : " ").append(value);
        }
        return text.toString();
    }
}
