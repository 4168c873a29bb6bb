package com.shopwright.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** From the command to the first 200, on data that is there already; beside it a bare JVM as the baseline. */
final class StartBench implements Bench.Measurement {

    private static final int RUNS = 5;

    @Override
    public Bench.Figures run(Path root) throws Exception {
        try (Stack stack = Stack.start(root)) {
            List<Duration> starts = new ArrayList<>();
            List<Duration> bare = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                bare.add(bareJvm());
                starts.add(stack.restart());
            }
            Bench.Figures figures = new Bench.Figures();
            figures.put("runs", (long) RUNS);
            figures.put("second_start_s", seconds(median(starts)));
            figures.put("bare_jvm_s", seconds(median(bare)));
            figures.put("ratio", seconds(median(starts)) / seconds(median(bare)));
            return figures;
        }
    }

    private static Duration bareJvm() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static Duration median(List<Duration> durations) {
        return durations.stream()
                .sorted()
                .skip(durations.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
