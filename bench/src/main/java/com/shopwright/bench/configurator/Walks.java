package com.shopwright.bench.configurator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Random customers: each chooses a random value that is offered for a random option that still has a choice, until
 * nothing is left to choose. None ever goes back.
 */
final class Walks {

    private final Engine engine;
    private final Instance instance;
    private final SplittableRandom random;

    final Latencies clicks = new Latencies();
    final Latencies prices = new Latencies();
    /** What had been chosen before each click. */
    final List<int[]> selections = new ArrayList<>();
    /** One value for every variable, for each session that came to an end. */
    final List<int[]> finished = new ArrayList<>();

    int deadEnds;

    Walks(Engine engine, Instance instance, long seed) {
        this.engine = engine;
        this.instance = instance;
        this.random = new SplittableRandom(seed);
    }

    /** Walks twice: once to warm up, on other random numbers, and once for the figures. */
    static Walks warm(Engine engine, Instance instance, int sessions, long seed) {
        new Walks(engine, instance, ~seed).run(Math.max(1, sessions / 2));
        return new Walks(engine, instance, seed).run(sessions);
    }

    Walks run(int sessions) {
        for (int i = 0; i < sessions; i++) {
            walk();
        }
        return this;
    }

    private void walk() {
        int[] selection = instance.open();
        while (true) {
            long begin = System.nanoTime();
            Engine.Possible possible = engine.domains(selection);
            long between = System.nanoTime();
            engine.prices(selection);
            long end = System.nanoTime();
            clicks.add(between - begin);
            prices.add(end - between);
            selections.add(selection.clone());

            int[][] left = new int[instance.size()][];
            for (int variable = 0; variable < left.length; variable++) {
                left[variable] = left(possible, variable);
                if (left[variable].length == 0) {
                    deadEnds++;
                    return;
                }
            }
            if (!choose(selection, left)) {
                finished.add(Arrays.stream(left).mapToInt(only -> only[0]).toArray());
                return;
            }
        }
    }

    private boolean choose(int[] selection, int[][] left) {
        int[] undecided = IntStream.range(0, left.length)
                .filter(variable -> left[variable].length > 1)
                .toArray();
        if (undecided.length == 0) {
            return false;
        }
        int variable = undecided[random.nextInt(undecided.length)];
        selection[variable] = left[variable][random.nextInt(left[variable].length)];
        return true;
    }

    private int[] left(Engine.Possible possible, int variable) {
        return IntStream.range(0, instance.size(variable))
                .filter(value -> possible.possible(variable, value))
                .toArray();
    }
}
