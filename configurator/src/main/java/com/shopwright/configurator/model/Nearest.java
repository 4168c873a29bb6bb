package com.shopwright.configurator.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds what somebody probably meant. */
final class Nearest {

    private static final int SHOWN = 12;

    private Nearest() {}

    /**
     * A remedy: the likeliest of {@code known}, or what there is to choose from.
     *
     * @param kind what the known ones are, in the plural
     */
    static String remedy(String word, Collection<String> known, String kind) {
        return remedy(word, known, kind, SHOWN);
    }

    /** @param shown how many are listed at most */
    static String remedy(String word, Collection<String> known, String kind, int shown) {
        if (known.isEmpty()) {
            return "There are no " + kind + " here: declare one, or leave it out.";
        }
        String lower = word.toLowerCase(Locale.ROOT);
        String best = known.stream()
                .min(Comparator.comparingInt(candidate -> distance(lower, candidate)))
                .orElseThrow();
        if (distance(lower, best) <= Math.max(1, Math.min(3, word.length() / 3))) {
            return "Did you mean \"" + best + "\"?";
        }
        String more = known.size() > shown ? ", ..." : "";
        return "The " + kind + " are: " + known.stream().limit(shown).collect(Collectors.joining(", ")) + more + ".";
    }

    /** {@code a, b or c}. */
    static String either(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.getFirst() : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    /** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int cheapest = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
    }
}
