package com.shopwright.bench.configurator;

import com.shopwright.bench.configurator.Choco.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Holds an engine's answers against the second reading and a solver: every finished session is tested rule by rule; on
 * sampled clicks every offered value must be completed, every withheld one refuted, and prices proven the least.
 */
final class SolverCheck {

    private static final int PRICES_PER_CLICK = 3;
    private static final Duration ONE_CLICK = Duration.ofSeconds(10);
    private static final Duration ONE_PRICE = Duration.ofSeconds(2);

    private final Instance instance;
    private final Engine engine;
    private final Rereading rereading;
    private final Alignment alignment;
    private final Choco choco;
    private final SplittableRandom random;
    private final Findings findings = new Findings();

    SolverCheck(Instance instance, Engine engine, Rereading rereading, SeededPrices prices, long seed) {
        this.instance = instance;
        this.engine = engine;
        this.rereading = rereading;
        this.alignment = new Alignment(instance, rereading);
        this.random = new SplittableRandom(seed);
        this.choco = new Choco(
                rereading,
                rereading.items().stream()
                        .map(item -> item.values().stream()
                                .mapToInt(value -> prices.of(item.name(), value))
                                .toArray())
                        .toArray(int[][]::new));
    }

    /** Checks all finished sessions, and as many as {@code clicks} random clicks as {@code budget} allows. */
    Findings check(Walks walks, int clicks, Duration budget) {
        for (int[] assignment : walks.finished) {
            findings.sessions++;
            if (!rereading.allows(alignment.positions(assignment))) {
                findings.deadEnds++;
            }
        }
        List<int[]> sample = sample(walks.selections, clicks);
        long begin = System.nanoTime();
        long half = begin + budget.toNanos() / 2;
        sample.stream().takeWhile(each -> System.nanoTime() < half).forEach(this::values);
        long end = begin + budget.toNanos();
        sample.stream().takeWhile(each -> System.nanoTime() < end).forEach(this::prices);
        return findings;
    }

    private List<int[]> sample(List<int[]> selections, int count) {
        List<int[]> rest = new ArrayList<>(selections);
        List<int[]> sample = new ArrayList<>();
        while (sample.size() < count && !rest.isEmpty()) {
            int at = random.nextInt(rest.size());
            sample.add(rest.get(at));
            rest.set(at, rest.getLast());
            rest.removeLast();
        }
        return sample;
    }

    private void values(int[] selection) {
        Engine.Possible possible = engine.domains(selection);
        Engine.Cheapest cheapest = engine.prices(selection);
        long begin = System.nanoTime();
        Verdict[][] verdicts = choco.possible(alignment.positions(selection), begin + ONE_CLICK.toNanos());
        findings.solver.add(System.nanoTime() - begin);
        boolean all = true;
        for (int variable = 0; variable < instance.size(); variable++) {
            for (int value = 0; value < instance.size(variable); value++) {
                boolean offered = possible.possible(variable, value);
                if (cheapest.possible(variable, value) != offered) {
                    findings.wrongPrices++;
                }
                Verdict verdict = verdicts[alignment.item(variable)][alignment.position(variable, value)];
                switch (verdict) {
                    case YES -> findings.missingValues += offered ? 0 : 1;
                    case NO -> findings.deadEnds += offered ? 1 : 0;
                    case UNKNOWN -> findings.undecided++;
                }
                findings.values += verdict == Verdict.UNKNOWN ? 0 : 1;
                all &= verdict != Verdict.UNKNOWN;
            }
        }
        findings.clicks += all ? 1 : 0;
    }

    private void prices(int[] selection) {
        Engine.Cheapest cheapest = engine.prices(selection);
        for (int i = 0; i < PRICES_PER_CLICK; i++) {
            int variable = random.nextInt(instance.size());
            int value = random.nextInt(instance.size(variable));
            if (cheapest.possible(variable, value)) {
                int[] chosen = selection.clone();
                chosen[variable] = value;
                price(chosen, cheapest.cheapest(variable, value));
            }
        }
    }

    private void price(int[] chosen, long price) {
        long until = System.nanoTime() + ONE_PRICE.toNanos();
        switch (choco.isLeast(alignment.positions(chosen), price, until)) {
            case YES -> findings.prices++;
            case NO -> findings.wrongPrices++;
            case UNKNOWN -> findings.undecided++;
        }
    }
}
