package com.shopwright.bench.configurator;

import com.shopwright.configurator.network.Network;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Feature models in the Universal Variability Language, its Boolean level: mandatory, optional, or, alternative and
 * {@code [n..m]} groups, and Boolean constraints. Every feature becomes a variable with the values no and yes.
 *
 * <p>Typed features, feature cardinalities, imports and arithmetic are refused; attributes are passed over.
 *
 * @see <a href="https://doi.org/10.1016/j.jss.2024.112326">UVL: Feature modelling with the Universal Variability
 *     Language</a>
 */
final class UvlImporter {

    private static final Set<String> SECTIONS = Set.of("namespace", "include", "imports", "features", "constraints");
    private static final Pattern FEATURE = Pattern.compile("(?:(\\w+)\\s+)?(\"[^\"]*\"|[^\\s{\"]+)\\s*(.*)");
    private static final String NO_CLAUSES = "Split the constraint into several shorter ones.";
    private static final int MOST_CLAUSES = 5_000;

    /** What an indented line hangs on: a feature takes groups, a group takes features. */
    private record Place(int indent, int feature, UvlGroup group) {}

    private final String name;
    private final SeededPrices prices;
    private final Map<String, Integer> features = new LinkedHashMap<>();
    private final List<UvlGroup> groups = new ArrayList<>();
    private final Deque<Place> places = new ArrayDeque<>();
    private final Network.Builder network = Network.builder();

    UvlImporter(String name, SeededPrices prices) {
        this.name = name;
        this.prices = prices;
    }

    Instance read(List<String> lines) throws Unreadable {
        String section = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = withoutComment(lines.get(i));
            String text = line.strip();
            if (text.isEmpty()) {
                continue;
            }
            if (!Character.isWhitespace(line.charAt(0))) {
                section = section(text, i + 1);
            } else if (section.equals("features")) {
                tree(line.indexOf(text), text, i + 1);
            } else if (section.equals("constraints")) {
                constraint(text, i + 1);
            }
        }
        if (features.isEmpty()) {
            throw new Unreadable(0, "There is no feature.", "Give a UVL file with a section 'features'.");
        }
        for (UvlGroup group : groups) {
            group.add(network);
        }
        return new Instance(name, network.build(), Collections.nCopies(features.size(), DimacsImporter.NO_YES));
    }

    private static String section(String text, int line) throws Unreadable {
        String word = text.split("\\s+", 2)[0];
        if (!SECTIONS.contains(word)) {
            throw new Unreadable(
                    line,
                    "'" + word + "' begins no section.",
                    "Indent it, or begin one of " + new TreeSet<>(SECTIONS) + ".");
        }
        if (word.equals("imports")) {
            throw new Unreadable(line, "Imports are not followed.", "Give a model in one file.");
        }
        return word;
    }

    private void tree(int indent, String text, int line) throws Unreadable {
        while (!places.isEmpty() && places.peek().indent() >= indent) {
            places.pop();
        }
        Place above = places.peek();
        if (above == null) {
            if (!features.isEmpty()) {
                throw new Unreadable(line, "This is a second root feature.", "Indent it below the first.");
            }
            int root = feature(text, line);
            network.allow("root, line " + line, new int[] {root}, new int[][] {{1}});
            places.push(new Place(indent, root, UvlGroup.NONE));
        } else if (above.group() == UvlGroup.NONE) {
            UvlGroup group = UvlGroup.of(text, above.feature(), line);
            groups.add(group);
            places.push(new Place(indent, above.feature(), group));
        } else {
            int child = feature(text, line);
            above.group().children().add(child);
            places.push(new Place(indent, child, UvlGroup.NONE));
        }
    }

    private int feature(String text, int line) throws Unreadable {
        Matcher matcher = FEATURE.matcher(text);
        if (!matcher.matches()) {
            throw new Unreadable(line, "This is no feature.", "Write a name, quoted if it contains spaces.");
        }
        String type = String.valueOf(matcher.group(1));
        String rest = matcher.group(3);
        boolean typed = matcher.group(1) != null && !type.equals("Boolean");
        if (typed || rest.startsWith("cardinality") || rest.contains("{constraint") || rest.contains(", constraint")) {
            throw new Unreadable(
                    line,
                    "Typed features, feature cardinalities and constraints in attributes are not supported.",
                    "Give a model of UVL's Boolean level.");
        }
        if (!rest.isEmpty() && !(rest.startsWith("{") && rest.endsWith("}"))) {
            throw new Unreadable(line, "'" + rest + "' does not belong behind a feature.", "Quote names with spaces.");
        }
        String feature = UvlExpression.unquoted(matcher.group(2));
        int number = network.variable(feature, 2);
        prices.add(network, number, feature, DimacsImporter.NO_YES);
        if (features.put(feature, number) != null) {
            throw new Unreadable(line, "Feature " + feature + " appears twice.", "Give each its own name.");
        }
        return number;
    }

    private void constraint(String text, int line) throws Unreadable {
        Logic logic = new UvlExpression(text, line, features).read();
        try {
            for (TreeSet<Integer> clause : logic.clauses(MOST_CLAUSES)) {
                forbid("constraint, line " + line, clause, network);
            }
        } catch (Logic.TooLarge tooLarge) {
            throw new Unreadable(line, "This would be more than " + MOST_CLAUSES + " clauses.", NO_CLAUSES);
        }
    }

    /** Forbids the one combination in which all literals of a clause are false. */
    static void forbid(String rule, TreeSet<Integer> clause, Network.Builder network) {
        int[] scope = clause.stream().mapToInt(literal -> Math.abs(literal) - 1).toArray();
        int[] broken = clause.stream().mapToInt(literal -> literal > 0 ? 0 : 1).toArray();
        network.forbid(rule, scope, new int[][] {broken});
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf("//");
        boolean quoted = comment >= 0
                && line.substring(0, comment).chars().filter(c -> c == '"').count() % 2 == 1;
        return comment < 0 || quoted ? line : line.substring(0, comment);
    }
}
