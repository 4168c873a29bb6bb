package com.shopwright.bench;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code ./shopwright bench NAME}: runs one measurement; the last line on standard output is its result. */
public final class Bench {

    private static final Map<String, Function<List<String>, Measurement>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("orders", OrdersBench::with);
        ALL.put("chaos", ChaosBench::with);
        ALL.put("loop", withoutOptions(new LoopBench()));
        ALL.put("start", withoutOptions(new StartBench()));
        ALL.put("configurator", ConfiguratorBench::with);
        ALL.put("3d", withoutOptions(new SceneBench()));
    }

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("shopwright.root", "."))
                .toAbsolutePath()
                .normalize();
        Function<List<String>, Measurement> named = arguments.length == 0 ? null : ALL.get(arguments[0]);
        if (named == null) {
            System.err.println("Say what to measure: ./shopwright bench " + String.join(" | ", ALL.keySet()));
            System.exit(2);
            return;
        }
        try {
            Figures figures =
                    named.apply(List.of(arguments).subList(1, arguments.length)).run(root);
            System.out.println(figures.line());
            if (figures.wrong) {
                System.exit(1);
            }
        } catch (BadArguments bad) {
            System.err.println(bad.getMessage());
            System.exit(2);
        } catch (WrongResult wrong) {
            System.err.println("WRONG: " + wrong.getMessage());
            System.exit(1);
        }
    }

    private static Function<List<String>, Measurement> withoutOptions(Measurement measurement) {
        return options -> {
            if (!options.isEmpty()) {
                throw new BadArguments("This measurement takes no options: " + String.join(" ", options));
            }
            return measurement;
        };
    }

    /** One measurement. */
    interface Measurement {

        Figures run(Path root) throws Exception;
    }

    /** The figures of a run, in the order they were taken. */
    static final class Figures {

        private final Map<String, String> values = new LinkedHashMap<>();
        private boolean wrong;

        /** They are still worth reading, but something that was measured was not right. */
        void markWrong() {
            wrong = true;
        }

        void put(String key, double value) {
            values.put(key, Double.isFinite(value) ? String.format(java.util.Locale.ROOT, "%.3f", value) : "na");
        }

        void put(String key, BigInteger value) {
            values.put(key, value.toString());
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

    /** What was asked for cannot be done; the message says what can. */
    static final class BadArguments extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BadArguments(String what) {
            super(what);
        }
    }

    /** What was measured was not right, so the figures mean nothing. */
    static final class WrongResult extends RuntimeException {

        WrongResult(String what) {
            super(what);
        }
    }
}
