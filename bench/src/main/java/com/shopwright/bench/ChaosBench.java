package com.shopwright.bench;

import com.shopwright.bench.orders.Chaos;
import com.shopwright.bench.orders.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Load and kills together; wrong if an acknowledged order is gone, is there twice, goods were oversold or money differs. */
final class ChaosBench implements Bench.Measurement {

    private static final String USAGE = "./shopwright bench chaos [--minutes N] [--seed S]";
    private static final Set<String> OPTIONS = Set.of("--minutes", "--seed");

    private final int minutes;
    private final long seed;

    private ChaosBench(int minutes, long seed) {
        this.minutes = minutes;
        this.seed = seed;
    }

    static Bench.Measurement with(List<String> arguments) {
        Map<String, String> options = new HashMap<>(Map.of("--minutes", "5", "--seed", "1"));
        for (int i = 0; i < arguments.size(); i++) {
            String[] parts = arguments.get(i).split("=", 2);
            if (!OPTIONS.contains(parts[0]) || (parts.length == 1 && i + 1 == arguments.size())) {
                throw new Bench.BadArguments("Not understood: " + arguments.get(i) + ". Use " + USAGE);
            }
            options.put(parts[0], parts.length == 2 ? parts[1] : arguments.get(++i));
        }
        long minutes = number(options, "--minutes");
        if (minutes < 1 || minutes > 24 * 60) {
            throw new Bench.BadArguments("--minutes takes 1 to 1440. Use " + USAGE);
        }
        return new ChaosBench((int) minutes, number(options, "--seed"));
    }

    private static long number(Map<String, String> options, String option) {
        try {
            return Long.parseLong(options.getOrDefault(option, ""));
        } catch (NumberFormatException notOne) {
            throw new Bench.BadArguments(option + " takes a whole number. Use " + USAGE);
        }
    }

    @Override
    public Bench.Figures run(Path root) throws Exception {
        System.err.println("seed " + seed);
        Path record = Files.createTempFile("shopwright-acknowledged", ".txt");
        try (Stack stack = Stack.start(root);
                Programs programs = Programs.of(stack)) {
            Chaos.Result result = Chaos.run(stack.site(), programs, minutes, seed, record);
            Bench.Figures figures = new Bench.Figures();
            figures.put("acknowledged", result.acknowledged());
            figures.put("found", result.found());
            figures.put("lost", result.lost());
            figures.put("doubled", result.doubled());
            figures.put("oversold", result.oversold());
            figures.put("money_diff", result.moneyDiff());
            figures.put("kills", (long) result.kills());
            if (result.lost() + result.doubled() + result.oversold() + result.moneyDiff() != 0) {
                figures.markWrong();
            }
            if (!result.complaints().isEmpty()) {
                result.complaints().forEach(complaint -> System.err.println("WRONG: " + complaint));
                figures.markWrong();
            }
            return figures;
        } finally {
            Files.delete(record);
        }
    }

    /**
     * The programs of a stack by themselves: what watches over them in everyday life would close the one when the other dies.
     */
    private static final class Programs implements Chaos.Murder, AutoCloseable {

        private final Stack stack;
        private final Site site;
        private final List<String> shopCommand;
        private final Process partners;
        private Process shop;

        private Programs(Stack stack, List<String> shopCommand, List<String> partnersCommand) throws IOException {
            this.stack = stack;
            this.site = stack.site();
            this.shopCommand = shopCommand;
            this.shop = launch(shopCommand);
            this.partners = launch(partnersCommand);
        }

        static Programs of(Stack stack) throws IOException, InterruptedException {
            List<String> shop = stack.command("shop.jar");
            List<String> partners = stack.command("partners.jar");
            stack.stop();
            Programs programs = new Programs(stack, shop, partners);
            programs.awaitReady();
            return programs;
        }

        private Process launch(List<String> command) throws IOException {
            return new ProcessBuilder(new ArrayList<>(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            site.data().resolve("logs/chaos.log").toFile()))
                    .start();
        }

        @Override
        public void shop() throws IOException, InterruptedException {
            shop.destroyForcibly().waitFor();
            shop = launch(shopCommand);
        }

        @Override
        public void database() throws IOException, InterruptedException {
            ProcessHandle postmaster = site.postmaster();
            postmaster.destroyForcibly();
            while (postmaster.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }

        @Override
        public void awaitReady() throws IOException, InterruptedException {
            for (int tries = 0; tries < 1_800; tries++) {
                if (!shop.isAlive()) {
                    shop = launch(shopCommand);
                }
                if (stack.isReady()) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
            throw new IllegalStateException("the shop did not come back: "
                    + Files.readString(site.data().resolve("logs/chaos.log")));
        }

        @Override
        public void close() throws InterruptedException {
            for (Process process : List.of(shop, partners)) {
                process.destroy();
                if (!process.waitFor(40, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        }
    }
}
