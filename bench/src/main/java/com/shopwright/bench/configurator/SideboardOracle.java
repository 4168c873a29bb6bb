package com.shopwright.bench.configurator;

import static com.shopwright.bench.configurator.ChoiceCosts.NEVER;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every value of the sideboard costs at least, found by going through all sizes with the formulas written out, and
 * by {@link ChoiceCosts} for the rest. It shares nothing with the engine and takes a second where that takes a
 * millisecond.
 *
 * <p>In the names below m is the material, x the fixing, s the shelves, n the drawers, c the class of width, h the place of
 * the height.
 */
final class SideboardOracle {

    private static final List<String> MATERIALS = Sideboard.values("material");
    private static final int SHELVES = Sideboard.values("shelves").size();
    private static final int DRAWERS = Sideboard.values("drawers").size();
    private static final long[] WIDTHS = numbers("width");
    private static final long[] DEPTHS = numbers("depth");
    private static final long[] HEIGHTS = numbers("height");
    private static final long[] PLINTHS = numbers("plinth");
    private static final long[] OVERHANGS = numbers("overhang");
    private static final long[] FRONTS = numbers("front");
    private static final int H = HEIGHTS.length;

    private final Map<String, Integer> chosen;
    private final long[] choices;
    private final Map<String, long[]> least = new LinkedHashMap<>();

    /** The least of plinth by height, of the drawers by height and number, of the overhang by depth. */
    private final long[] plinth = new long[H];

    private final long[][] drawers = new long[DRAWERS][H];
    private final long[] overhang = new long[DEPTHS.length];

    /** By m, x, s, c, h: the least of wood, panels, shelves and overhang. */
    private final long[] body = new long[MATERIALS.size() * 2 * SHELVES * 3 * H];

    private final Map<String, boolean[]> open = new HashMap<>();
    private final boolean[] openHeights;
    private final long[] byWidth = never(WIDTHS.length);
    private final long[] byDepth = never(DEPTHS.length);

    private SideboardOracle(Map<String, Integer> chosen) {
        this.chosen = chosen;
        this.choices = ChoiceCosts.of(chosen);
        Sideboard.VALUES.forEach((option, values) -> {
            boolean[] mayBe = new boolean[values.size()];
            for (int value = 0; value < mayBe.length; value++) {
                mayBe[value] = chosen.getOrDefault(option, value) == value;
            }
            open.put(option, mayBe);
        });
        this.openHeights = open("height");
    }

    /**
     * For every option the least price of each of its values beside what is chosen, {@link ChoiceCosts#NEVER} or more for
     * what is impossible.
     *
     * @param chosen by option, values by their places
     */
    static Map<String, long[]> least(Map<String, Integer> chosen) {
        SideboardOracle oracle = new SideboardOracle(new HashMap<>(chosen));
        oracle.smallSizes();
        oracle.sweep();
        oracle.gather();
        oracle.least.values().forEach(costs -> Arrays.setAll(costs, i -> costs[i] + Sideboard.BASE_CENTS));
        return oracle.least;
    }

    private void smallSizes() {
        for (int h = 0; h < H; h++) {
            plinth[h] = NEVER;
            for (int p = 0; p < PLINTHS.length; p++) {
                if (open("plinth", p) && 10 * PLINTHS[p] <= HEIGHTS[h]) {
                    plinth[h] = Math.min(plinth[h], 9 * PLINTHS[p]);
                }
            }
            for (int n = 0; n < DRAWERS; n++) {
                drawers[n][h] = NEVER;
                for (int f = 0; f < FRONTS.length; f++) {
                    if (open("front", f) && 10 * n * FRONTS[f] <= 8 * HEIGHTS[h]) {
                        drawers[n][h] = Math.min(drawers[n][h], Sideboard.drawers(n, FRONTS[f]));
                    }
                }
            }
        }
        for (int d = 0; d < DEPTHS.length; d++) {
            overhang[d] = NEVER;
            for (int o = 0; o < OVERHANGS.length; o++) {
                if (open("overhang", o) && 5 * OVERHANGS[o] <= DEPTHS[d]) {
                    overhang[d] = Math.min(overhang[d], 35 * OVERHANGS[o]);
                }
            }
        }
    }

    /** Goes through all materials, fixings, shelves, widths, depths and heights. */
    private void sweep() {
        Arrays.fill(body, NEVER);
        for (int m = 0; m < MATERIALS.size(); m++) {
            for (int x = 0; x < 2; x++) {
                for (int s = 0; s < SHELVES; s++) {
                    sweep(m, x, s);
                }
            }
        }
    }

    private void sweep(int m, int x, int s) {
        long[][] rest = new long[3][];
        boolean any = false;
        for (int c = 0; c < rest.length; c++) {
            rest[c] = rest(m, x, s, c);
            any |= Arrays.stream(rest[c]).anyMatch(cost -> cost < NEVER);
        }
        if (!any) {
            return;
        }
        for (int w = 0; w < WIDTHS.length; w++) {
            if (open("width", w)) {
                for (int d = 0; d < DEPTHS.length; d++) {
                    if (open("depth", d)
                            && overhang[d] < NEVER
                            && WIDTHS[w] * DEPTHS[d] <= 900_000
                            && 10 * DEPTHS[d] <= 8 * WIDTHS[w]) {
                        heights(m, x, s, w, d, rest);
                    }
                }
            }
        }
    }

    private void heights(int m, int x, int s, int w, int d, long[][] rest) {
        long width = WIDTHS[w];
        int c = width <= 1500 ? 0 : width <= 1800 ? 1 : 2;
        long fixed = Sideboard.panels(width) + Sideboard.shelves(s, width) + overhang[d];
        long rate = Sideboard.CUBIC_CENTS.getOrDefault(MATERIALS.get(m), 0L) * width * DEPTHS[d];
        for (int h = 0; h < H; h++) {
            boolean standsSafely = HEIGHTS[h] <= (x == 1 ? 3 : 2) * DEPTHS[d];
            if (!standsSafely) {
                break;
            }
            long cost = fixed + (2 * rate * HEIGHTS[h] + 1_000_000_000L) / 2_000_000_000L;
            int at = at(m, x, s, c) + h;
            body[at] = Math.min(body[at], cost);
            long all = cost + rest[c][h];
            byWidth[w] = Math.min(byWidth[w], all);
            byDepth[d] = Math.min(byDepth[d], all);
        }
    }

    /** By height: the least of all choices that the sizes look at together with plinth and drawers. */
    private long[] rest(int m, int x, int s, int c) {
        long[] rest = never(H);
        for (int h = 0; h < H; h++) {
            if (!heightAllowed(h, x, s)) {
                continue;
            }
            for (int n = 0; n < DRAWERS; n++) {
                rest[h] = Math.min(rest[h], choices[mode(m, x, s, n, c)] + plinth[h] + drawers[n][h]);
            }
        }
        return rest;
    }

    private boolean heightAllowed(int h, int x, int s) {
        return openHeights[h] && (s < 4 || HEIGHTS[h] >= 1000) && (HEIGHTS[h] <= 1400 || x == 1);
    }

    /** From the sums by parts to the least of every value. */
    private void gather() {
        long[] sizes = never(ChoiceCosts.combinations());
        long[] heights = never(H);
        long[] withoutPlinth = never(H);
        long[][] withoutFront = new long[DRAWERS][];
        Arrays.setAll(withoutFront, n -> never(H));
        for (int mode = 0; mode < sizes.length; mode++) {
            int c = mode % 3;
            int n = mode / 3 % DRAWERS;
            int s = mode / (3 * DRAWERS) % SHELVES;
            int x = mode / (3 * DRAWERS * SHELVES) % 2;
            int m = mode / (6 * DRAWERS * SHELVES);
            int from = at(m, x, s, c);
            for (int h = 0; h < H; h++) {
                if (heightAllowed(h, x, s) && body[from + h] < NEVER) {
                    long cost = body[from + h];
                    long small = plinth[h] + drawers[n][h];
                    sizes[mode] = Math.min(sizes[mode], cost + small);
                    heights[h] = Math.min(heights[h], cost + small + choices[mode]);
                    withoutPlinth[h] = Math.min(withoutPlinth[h], cost + drawers[n][h] + choices[mode]);
                    withoutFront[n][h] = Math.min(withoutFront[n][h], cost + plinth[h] + choices[mode]);
                }
            }
        }
        least.put("width", byWidth);
        least.put("depth", byDepth);
        least.put("height", heights);
        smallSizes(withoutPlinth, withoutFront);
        Sideboard.VALUES.keySet().stream()
                .filter(option -> !Sideboard.SIZES.contains(option))
                .forEach(option -> least.put(option, choice(option, sizes)));
    }

    private void smallSizes(long[] withoutPlinth, long[][] withoutFront) {
        long[] byPlinth = never(PLINTHS.length);
        long[] byFront = never(FRONTS.length);
        long[] byOverhang = never(OVERHANGS.length);
        for (int h = 0; h < H; h++) {
            for (int p = 0; p < PLINTHS.length; p++) {
                if (open("plinth", p) && 10 * PLINTHS[p] <= HEIGHTS[h]) {
                    byPlinth[p] = Math.min(byPlinth[p], withoutPlinth[h] + 9 * PLINTHS[p]);
                }
            }
            for (int n = 0; n < DRAWERS; n++) {
                for (int f = 0; f < FRONTS.length; f++) {
                    if (open("front", f) && 10 * n * FRONTS[f] <= 8 * HEIGHTS[h]) {
                        byFront[f] = Math.min(byFront[f], withoutFront[n][h] + Sideboard.drawers(n, FRONTS[f]));
                    }
                }
            }
        }
        for (int d = 0; d < DEPTHS.length; d++) {
            for (int o = 0; o < OVERHANGS.length; o++) {
                if (open("overhang", o) && 5 * OVERHANGS[o] <= DEPTHS[d] && byDepth[d] < NEVER) {
                    byOverhang[o] = Math.min(byOverhang[o], byDepth[d] - overhang[d] + 35 * OVERHANGS[o]);
                }
            }
        }
        least.put("plinth", byPlinth);
        least.put("overhang", byOverhang);
        least.put("front", byFront);
    }

    private long[] choice(String option, long[] sizes) {
        long[] costs = never(Sideboard.values(option).size());
        for (int value = 0; value < costs.length; value++) {
            if (open(option, value)) {
                Map<String, Integer> with = new HashMap<>(chosen);
                with.put(option, value);
                long[] others = ChoiceCosts.of(with);
                for (int mode = 0; mode < others.length; mode++) {
                    costs[value] = Math.min(costs[value], others[mode] + sizes[mode]);
                }
            }
        }
        return costs;
    }

    private boolean[] open(String option) {
        return open.getOrDefault(option, new boolean[0]);
    }

    private boolean open(String option, int value) {
        return open(option)[value];
    }

    private static int at(int m, int x, int s, int c) {
        return (((m * 2 + x) * SHELVES + s) * 3 + c) * H;
    }

    /** The place in {@link ChoiceCosts#of}'s result. */
    private static int mode(int m, int x, int s, int n, int c) {
        return (((m * 2 + x) * SHELVES + s) * DRAWERS + n) * 3 + c;
    }

    private static long[] never(int length) {
        long[] costs = new long[length];
        Arrays.fill(costs, NEVER);
        return costs;
    }

    private static long[] numbers(String size) {
        return Sideboard.values(size).stream().mapToLong(Long::parseLong).toArray();
    }
}
