package com.shopwright.bench.configurator;

import com.shopwright.configurator.network.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * DIMACS CNF. A comment {@code c 17 Name} names a variable, as the feature-model tools write it; others are called x17.
 *
 * @see <a href="https://www.cs.ubc.ca/~hoos/SATLIB/Benchmarks/SAT/satformat.ps">DIMACS satisfiability format</a>
 */
final class DimacsImporter {

    /** The values of a Boolean variable. */
    static final List<String> NO_YES = List.of("no", "yes");

    private static final Pattern NAME = Pattern.compile("c\\s+(\\d+)\\$?\\s+(\\S.*?)\\s*");
    private static final Pattern HEADER = Pattern.compile("p\\s+cnf\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*");

    private final String name;
    private final SeededPrices prices;
    private final Map<Integer, String> names = new HashMap<>();
    private final Network.Builder network = Network.builder();
    private final TreeSet<Integer> clause = new TreeSet<>();
    private int variables = -1;
    private int promised;
    private int clauses;
    private int begun;

    DimacsImporter(String name, SeededPrices prices) {
        this.name = name;
        this.prices = prices;
    }

    Instance read(List<String> lines) throws Unreadable {
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i).strip(), i + 1);
        }
        if (variables < 0) {
            throw new Unreadable(0, "There is no line 'p cnf VARIABLES CLAUSES'.", "Give a DIMACS CNF file.");
        }
        if (!clause.isEmpty()) {
            throw new Unreadable(begun, "This clause does not end.", "End each clause with 0.");
        }
        if (clauses != promised) {
            throw new Unreadable(
                    lines.size(),
                    "The header promises %d clauses, the file has %d.".formatted(promised, clauses),
                    "Check that the file is complete.");
        }
        List<List<String>> values = new ArrayList<>();
        for (int i = 0; i < variables; i++) {
            values.add(NO_YES);
        }
        return new Instance(name, network.build(), values);
    }

    private void line(String line, int number) throws Unreadable {
        if (line.isEmpty() || line.equals("%")) {
            return;
        }
        if (line.startsWith("c")) {
            Matcher matcher = NAME.matcher(line);
            if (matcher.matches()) {
                names.put(XcspRelation.number(matcher.group(1), number), matcher.group(2));
            }
        } else if (line.startsWith("p")) {
            header(line, number);
        } else if (variables < 0) {
            throw new Unreadable(
                    number, "A clause comes before 'p cnf VARIABLES CLAUSES'.", "Begin with the header line.");
        } else {
            for (String token : line.split("\\s+")) {
                literal(XcspRelation.number(token, number), number);
            }
        }
    }

    private void header(String line, int number) throws Unreadable {
        Matcher matcher = HEADER.matcher(line);
        if (!matcher.matches() || variables >= 0) {
            throw new Unreadable(
                    number, "This is no header, or a second one.", "Write 'p cnf VARIABLES CLAUSES' once.");
        }
        variables = Integer.parseInt(matcher.group(1));
        promised = Integer.parseInt(matcher.group(2));
        for (int i = 1; i <= variables; i++) {
            String variable = names.getOrDefault(i, "x" + i);
            prices.add(network, network.variable(variable, 2), variable, NO_YES);
        }
    }

    private void literal(int literal, int number) throws Unreadable {
        if (literal == 0) {
            end(number);
            return;
        }
        if (Math.abs(literal) > variables) {
            throw new Unreadable(
                    number,
                    "%d is beyond the %d variables of the header.".formatted(literal, variables),
                    "Check that the header fits the clauses.");
        }
        if (clause.isEmpty()) {
            begun = number;
        }
        clause.add(literal);
    }

    /** A clause forbids the one combination in which all of its literals are false. */
    private void end(int number) throws Unreadable {
        if (clause.isEmpty()) {
            throw new Unreadable(number, "An empty clause can never hold.", "Remove it.");
        }
        clauses++;
        boolean alwaysTrue = clause.stream().anyMatch(literal -> clause.contains(-literal));
        if (!alwaysTrue) {
            int[] scope =
                    clause.stream().mapToInt(literal -> Math.abs(literal) - 1).toArray();
            int[] broken =
                    clause.stream().mapToInt(literal -> literal > 0 ? 0 : 1).toArray();
            network.forbid("clause " + clauses + ", line " + begun, scope, new int[][] {broken});
        }
        clause.clear();
    }
}
