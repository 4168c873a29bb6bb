package com.shopwright.bench.configurator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Holds an engine's answers on the sideboard against the rules and prices as restated in Java. */
final class SideboardCheck {

    private final Instance instance;
    private final Engine engine;
    private final long seed;
    private final Findings findings = new Findings();

    SideboardCheck(Instance instance, Engine engine, long seed) {
        this.instance = instance;
        this.engine = engine;
        this.seed = seed;
        for (int variable = 0; variable < instance.size(); variable++) {
            if (!Sideboard.values(instance.variable(variable))
                    .equals(instance.values().get(variable))) {
                throw new Alignment.Disagreement(
                        "Model and checker differ in the values of " + instance.variable(variable));
            }
        }
    }

    /** Checks all finished sessions, and as many as {@code clicks} random clicks as {@code budget} allows. */
    Findings check(Walks walks, int clicks, Duration budget) {
        walks.finished.forEach(this::session);
        long end = System.nanoTime() + budget.toNanos();
        List<int[]> sample = new ArrayList<>(walks.selections);
        Collections.shuffle(sample, new Random(seed));
        sample.stream().limit(clicks).takeWhile(each -> System.nanoTime() < end).forEach(this::click);
        return findings;
    }

    /** A finished session keeps every rule and costs what the engine says. */
    private void session(int[] assignment) {
        Map<String, String> values = new HashMap<>();
        int[] selection = instance.open();
        for (int variable = 0; variable < instance.size(); variable++) {
            values.put(instance.variable(variable), instance.value(variable, assignment[variable]));
            selection[variable] = assignment[variable];
        }
        Sideboard.View view = option -> values.getOrDefault(option, "");
        Engine.Cheapest cheapest = engine.prices(selection);
        findings.sessions++;
        if (!Sideboard.allowed(view) || !cheapest.possible(0, assignment[0])) {
            findings.deadEnds++;
        } else {
            price(cheapest.cheapest(0, assignment[0]), Sideboard.price(view));
        }
    }

    private void click(int[] selection) {
        Map<String, Integer> chosen = new HashMap<>();
        for (int variable = 0; variable < instance.size(); variable++) {
            if (selection[variable] >= 0) {
                chosen.put(instance.variable(variable), selection[variable]);
            }
        }
        long begin = System.nanoTime();
        Map<String, long[]> least = SideboardOracle.least(chosen);
        findings.solver.add(System.nanoTime() - begin);
        Engine.Possible possible = engine.domains(selection);
        Engine.Cheapest cheapest = engine.prices(selection);
        for (int variable = 0; variable < instance.size(); variable++) {
            long[] costs = least.getOrDefault(instance.variable(variable), new long[0]);
            for (int value = 0; value < instance.size(variable); value++) {
                value(possible.possible(variable, value), costs[value] < ChoiceCosts.NEVER);
                if (cheapest.possible(variable, value) != costs[value] < ChoiceCosts.NEVER) {
                    findings.wrongPrices++;
                } else if (costs[value] < ChoiceCosts.NEVER) {
                    price(cheapest.cheapest(variable, value), costs[value]);
                }
            }
        }
        findings.clicks++;
    }

    private void value(boolean offered, boolean possible) {
        findings.values++;
        if (offered && !possible) {
            findings.deadEnds++;
        } else if (possible && !offered) {
            findings.missingValues++;
        }
    }

    private void price(long said, long right) {
        if (said == right) {
            findings.prices++;
        } else {
            findings.wrongPrices++;
        }
    }
}
