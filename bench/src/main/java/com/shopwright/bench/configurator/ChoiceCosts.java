package com.shopwright.bench.configurator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The sideboard's choices without its sizes: for each combination of what the sizes look at, the least that the other
 * choices add. Dense tables, one choice minimised out after the other.
 *
 * <p>The class of the width stands for the sizes: to 1500 mm, to 1800 mm, beyond.
 */
final class ChoiceCosts {

    static final String WIDE = "wide";
    /** What the sizes look at, in the order of {@link #of}'s result. */
    static final List<String> KEPT = List.of("material", "fixing", "shelves", "drawers", WIDE);
    /** More than any price; the sum of two is still no overflow. */
    static final long NEVER = Long.MAX_VALUE / 8;

    private record Table(List<String> scope, long[] costs) {}

    private static final Map<String, List<String>> VALUES = values();
    private static final int[] KEPT_SIZES =
            KEPT.stream().mapToInt(ChoiceCosts::size).toArray();
    private static final List<Table> TABLES = tables();

    private ChoiceCosts() {}

    private static Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>(Sideboard.VALUES);
        values.keySet().removeAll(Sideboard.SIZES);
        values.put(WIDE, List.of("0", "1", "2"));
        return values;
    }

    private static int size(String choice) {
        return VALUES.getOrDefault(choice, List.of()).size();
    }

    /** How many combinations of {@link #KEPT} there are. */
    static int combinations() {
        return entries(KEPT);
    }

    private static List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (Sideboard.Rule rule : SideboardRules.ALL) {
            if (VALUES.keySet().containsAll(rule.scope())) {
                tables.add(table(rule.scope(), view -> rule.test().holds(view) ? 0 : NEVER));
            }
        }
        for (Sideboard.Price price : Sideboard.prices()) {
            if (VALUES.keySet().containsAll(price.scope())) {
                tables.add(table(price.scope(), price.amount()));
            }
        }
        tables.add(table(
                List.of(WIDE, "frame"), v -> v.is(WIDE, "2") && !v.is("frame", "steel", "oak-heavy") ? NEVER : 0));
        tables.add(table(List.of(WIDE, "back"), v -> v.is(WIDE, "2") && v.is("back", "hardboard") ? NEVER : 0));
        tables.add(table(
                List.of(WIDE, "delivery"), v -> v.is(WIDE, "2") && !v.is("delivery", "room", "assembled") ? NEVER : 0));
        tables.add(table(List.of(WIDE, "legs"), v -> Sideboard.legs(v.of("legs"), v.is(WIDE, "0") ? 1500 : 1510)));
        return tables;
    }

    private static Table table(List<String> scope, Sideboard.Amount amount) {
        long[] costs = new long[entries(scope)];
        for (int i = 0; i < costs.length; i++) {
            int[] at = digits(scope, i);
            costs[i] = amount.cents(option -> {
                int place = scope.indexOf(option);
                return VALUES.getOrDefault(option, List.of()).get(at[place]);
            });
        }
        return new Table(scope, costs);
    }

    /**
     * For each combination of {@link #KEPT}, the last one running fastest, the least of all other choices' prices.
     *
     * @param chosen by option what is chosen, by its place among the values
     */
    static long[] of(Map<String, Integer> chosen) {
        List<Table> tables = new ArrayList<>();
        for (Table table : TABLES) {
            Table rest = table;
            for (String option : table.scope()) {
                Integer value = chosen.get(option);
                rest = value == null ? rest : sliced(rest, option, value);
            }
            tables.add(rest);
        }
        Set<String> left = new TreeSet<>(VALUES.keySet());
        KEPT.forEach(left::remove);
        left.removeAll(chosen.keySet());
        while (!left.isEmpty()) {
            String next = Collections.min(
                    left, Comparator.comparingInt(choice -> entries(scope(with(choice, tables), choice))));
            left.remove(next);
            List<Table> bucket = with(next, tables);
            tables.removeAll(bucket);
            tables.add(minimised(bucket, next));
        }
        List<String> open =
                KEPT.stream().filter(option -> !chosen.containsKey(option)).toList();
        return spread(joined(tables, open), open, chosen);
    }

    /** From the combinations of the {@code open} options to those of all kept ones: what is not chosen can never be. */
    private static long[] spread(long[] costs, List<String> open, Map<String, Integer> chosen) {
        long[] all = new long[combinations()];
        int[] strides = strides(open, KEPT);
        int[] wanted = KEPT.stream()
                .mapToInt(option -> chosen.getOrDefault(option, -1))
                .toArray();
        for (int mode = 0; mode < all.length; mode++) {
            int place = 0;
            boolean fits = true;
            int rest = mode;
            for (int i = wanted.length - 1; i >= 0; i--) {
                int value = rest % KEPT_SIZES[i];
                rest /= KEPT_SIZES[i];
                place += value * strides[i];
                fits &= wanted[i] < 0 || wanted[i] == value;
            }
            all[mode] = fits ? costs[place] : NEVER;
        }
        return all;
    }

    private static Table sliced(Table table, String option, int value) {
        List<String> scope =
                table.scope().stream().filter(other -> !other.equals(option)).toList();
        long[] costs = new long[entries(scope)];
        int place = table.scope().indexOf(option);
        int inner = entries(table.scope().subList(place + 1, table.scope().size()));
        for (int i = 0; i < costs.length; i++) {
            costs[i] = table.costs()[(i / inner * size(option) + value) * inner + i % inner];
        }
        return new Table(scope, costs);
    }

    private static List<Table> with(String choice, List<Table> tables) {
        return tables.stream().filter(table -> table.scope().contains(choice)).collect(Collectors.toList());
    }

    private static List<String> scope(List<Table> tables, String without) {
        return tables.stream()
                .flatMap(table -> table.scope().stream())
                .distinct()
                .filter(choice -> !choice.equals(without))
                .toList();
    }

    private static int entries(List<String> scope) {
        return scope.stream().mapToInt(ChoiceCosts::size).reduce(1, (a, b) -> a * b);
    }

    private static Table minimised(List<Table> bucket, String choice) {
        List<String> scope = scope(bucket, choice);
        List<String> all = new ArrayList<>(scope);
        all.add(choice);
        long[] wide = joined(bucket, all);
        int values = size(choice);
        long[] costs = new long[wide.length / values];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = Arrays.stream(wide, i * values, (i + 1) * values).min().orElse(NEVER);
        }
        return new Table(scope, costs);
    }

    private static long[] joined(List<Table> tables, List<String> scope) {
        long[] costs = new long[entries(scope)];
        for (Table table : tables) {
            int[] strides = strides(table.scope(), scope);
            int[] sizes = scope.stream().mapToInt(ChoiceCosts::size).toArray();
            int[] at = new int[sizes.length];
            int place = 0;
            for (int i = 0; i < costs.length; i++) {
                costs[i] = Math.min(NEVER, costs[i] + table.costs()[place]);
                for (int d = sizes.length - 1; d >= 0; d--) {
                    place += strides[d];
                    if (++at[d] < sizes[d]) {
                        break;
                    }
                    place -= strides[d] * sizes[d];
                    at[d] = 0;
                }
            }
        }
        return costs;
    }

    /** By how much one step of each choice of {@code scope} moves in a table over {@code inner}. */
    private static int[] strides(List<String> inner, List<String> scope) {
        int[] strides = new int[scope.size()];
        int stride = 1;
        for (int i = inner.size() - 1; i >= 0; i--) {
            strides[scope.indexOf(inner.get(i))] = stride;
            stride *= size(inner.get(i));
        }
        return strides;
    }

    private static int[] digits(List<String> scope, int number) {
        int[] digits = new int[scope.size()];
        int rest = number;
        for (int i = scope.size() - 1; i >= 0; i--) {
            digits[i] = rest % size(scope.get(i));
            rest /= size(scope.get(i));
        }
        return digits;
    }
}
