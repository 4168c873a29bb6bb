package com.shopwright.bench.orders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time that the shop, the database, the partners and this program have used so far. */
record Processors(double shop, double database, double load) {

    /** Clock ticks a second in {@code /proc}, on every Linux. */
    private static final double TICKS = 100;

    static Processors now(Site site) {
        try {
            ProcessHandle postmaster = site.postmaster();
            double database = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .mapToDouble(process -> seconds(process, process.equals(postmaster)))
                    .sum();
            return new Processors(
                    seconds(site.shopProcess(), false), database, seconds(ProcessHandle.current(), false));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What was used since {@code before}, in milliseconds for each of so many orders. */
    Processors perOrder(Processors before, long orders) {
        double each = Math.max(1, orders) / 1000.0;
        return new Processors(
                (shop - before.shop) / each, (database - before.database) / each, (load - before.load) / each);
    }

    /** Server processes that have ended count with the one that started them, where the system says so. */
    private static double seconds(ProcessHandle process, boolean withEnded) {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            if (Files.exists(stat)) {
                String text = Files.readString(stat);
                String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
                long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
                return (withEnded ? ticks + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : ticks) / TICKS;
            }
        } catch (IOException gone) {
            return 0;
        }
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }
}
