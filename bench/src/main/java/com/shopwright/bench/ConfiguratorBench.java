package com.shopwright.bench;

import com.shopwright.bench.configurator.InstanceTrial;
import com.shopwright.bench.configurator.Measured;
import com.shopwright.bench.configurator.StressTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The configurator's engine: random customers over an instance and over the stress model, each checked by somebody else.
 *
 * <p>The plain figures are the instance's (a generated one if none is given), those that begin with {@code numeric} the
 * stress model's; {@code dead_ends}, {@code missing_values}, {@code wrong_prices} and {@code checked} are the sums.
 */
final class ConfiguratorBench implements Bench.Measurement {

    private static final String USAGE = "./shopwright bench configurator [--instance FILE] [--sessions N] [--seed S]";
    private static final Set<String> OPTIONS = Set.of("--instance", "--sessions", "--seed");
    private static final int STRESS_PART = 5;

    private final Map<String, String> options;
    private final int sessions;
    private final long seed;

    private ConfiguratorBench(Map<String, String> options) {
        this.options = options;
        this.sessions = Math.toIntExact(number("--sessions", 400, 1, 1_000_000));
        this.seed = number("--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    static Bench.Measurement with(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String[] parts = arguments.get(i).split("=", 2);
            if (!OPTIONS.contains(parts[0]) || (parts.length == 1 && i + 1 == arguments.size())) {
                throw new Bench.BadArguments("Not understood: " + arguments.get(i) + ". Use " + USAGE);
            }
            options.put(parts[0], parts.length == 2 ? parts[1] : arguments.get(++i));
        }
        return new ConfiguratorBench(options);
    }

    private long number(String option, long otherwise, long min, long max) {
        String text = options.getOrDefault(option, String.valueOf(otherwise));
        try {
            long number = Long.parseLong(text);
            if (min <= number && number <= max) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // falls through to the same refusal
        }
        throw new Bench.BadArguments(option + " takes a whole number, not '" + text + "'. Use " + USAGE);
    }

    @Override
    public Bench.Figures run(Path root) throws Exception {
        InstanceTrial instance = switch (instance()) {
            case InstanceTrial.Outcome.Tried(InstanceTrial trial) -> trial;
            case InstanceTrial.Outcome.Refused(String message) -> throw new Bench.BadArguments(message);
        };
        StressTrial stress = StressTrial.run(Math.max(1, sessions / STRESS_PART), seed);
        return figures(instance, instance.measured(), stress, stress.measured());
    }

    private InstanceTrial.Outcome instance() throws IOException {
        if (options.containsKey("--instance")) {
            return InstanceTrial.of(Path.of(options.getOrDefault("--instance", "")), sessions, seed);
        }
        Path file = Files.createTempFile("generated", ".xml");
        try {
            return InstanceTrial.generated(file, sessions, seed);
        } finally {
            Files.delete(file);
        }
    }

    private static Bench.Figures figures(InstanceTrial instance, Measured plain, StressTrial stress, Measured numeric) {
        Bench.Figures figures = new Bench.Figures();
        figures.put("variables", instance.variables());
        figures.put("values", instance.values());
        figures.put("rules", instance.rules());
        figures.put("solutions", instance.solutions());
        figures.put("compile_ms", instance.compileMillis());
        figures.put("heap_mb", Math.max(instance.heapMegabytes(), stress.heapMegabytes()));
        figures.put("click_p50_us", plain.clickP50());
        figures.put("click_p95_us", plain.clickP95());
        figures.put("click_p99_us", plain.clickP99());
        figures.put("price_p50_us", plain.priceP50());
        figures.put("price_p99_us", plain.priceP99());
        figures.put("sessions", plain.sessions() + numeric.sessions());
        int deadEnds = plain.deadEnds() + numeric.deadEnds();
        int missing = plain.missingValues() + numeric.missingValues();
        int wrong = plain.wrongPrices() + numeric.wrongPrices();
        figures.put("dead_ends", deadEnds);
        figures.put("missing_values", missing);
        figures.put("wrong_prices", wrong);
        figures.put("checked", plain.checked() + numeric.checked());
        figures.put("numeric_compile_ms", stress.compileMillis());
        figures.put("numeric_click_p99_us", numeric.clickP99());
        figures.put("numeric_price_p99_us", numeric.priceP99());
        if (deadEnds + missing + wrong + instance.wrongCounts() > 0) {
            figures.markWrong();
        }
        return figures;
    }
}
