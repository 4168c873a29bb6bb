package com.shopwright.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code ./shopwright bench NAME}: runs one measurement; the last line on standard output is its result. */
public final class Bench {

    private static final Map<String, Measurement> ALL = new LinkedHashMap<>();

    static {
        ALL.put("orders", new OrdersBench());
        ALL.put("loop", new LoopBench());
        ALL.put("start", new StartBench());
    }

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("shopwright.root", "."))
                .toAbsolutePath()
                .normalize();
        Measurement measurement = arguments.length == 0 ? null : ALL.get(arguments[0]);
        if (measurement == null) {
            System.err.println("Say what to measure: ./shopwright bench " + String.join(" | ", ALL.keySet()));
            System.exit(2);
            return;
        }
        try {
            Figures figures = measurement.run(root);
            System.out.println(figures.line());
        } catch (WrongResult wrong) {
            System.err.println("WRONG: " + wrong.getMessage());
            System.exit(1);
        }
    }

    /** One measurement. */
    interface Measurement {

        Figures run(Path root) throws Exception;
    }

    /** The figures of a run, in the order they were taken. */
    static final class Figures {

        private final Map<String, String> values = new LinkedHashMap<>();

        void put(String key, double value) {
            values.put(key, Double.isFinite(value) ? String.format(java.util.Locale.ROOT, "%.3f", value) : "na");
        }

        void put(String key, long value) {
            values.put(key, Long.toString(value));
        }

        String line() {
            return "RESULT "
                    + values.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.joining(" "));
        }
    }

    /** What was measured was not right, so the figures mean nothing. */
    static final class WrongResult extends RuntimeException {

        WrongResult(String what) {
            super(what);
        }
    }
}
