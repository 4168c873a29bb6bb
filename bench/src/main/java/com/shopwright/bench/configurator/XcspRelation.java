package com.shopwright.bench.configurator;

import com.shopwright.configurator.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A table of an XCSP file, in the file's own values. */
record XcspRelation(int arity, boolean supports, List<int[]> tuples) {

    static XcspRelation read(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        int line = XcspImporter.line(xml);
        String name = XcspImporter.attribute(xml, "name");
        int arity = number(XcspImporter.attribute(xml, "arity"), line);
        int promised = number(XcspImporter.attribute(xml, "nbTuples"), line);
        String semantics = XcspImporter.attribute(xml, "semantics");
        if (!semantics.equals("supports") && !semantics.equals("conflicts")) {
            throw new Unreadable(
                    line,
                    "Relation %s has the semantics %s.".formatted(name, semantics),
                    "Only supports and conflicts can be read.");
        }
        List<int[]> tuples = new ArrayList<>(Math.max(0, promised));
        int at = line;
        for (String text : xml.getElementText().split("\\|")) {
            at += (int) text.chars()
                    .takeWhile(Character::isWhitespace)
                    .filter(c -> c == '\n')
                    .count();
            if (!text.isBlank()) {
                tuples.add(tuple(text, arity, name, at));
            }
            at += (int) text.stripLeading().chars().filter(c -> c == '\n').count();
        }
        if (tuples.size() != promised) {
            throw new Unreadable(
                    line,
                    "Relation %s says nbTuples=%d but lists %d.".formatted(name, promised, tuples.size()),
                    "Check that the file is complete.");
        }
        return new XcspRelation(arity, semantics.equals("supports"), tuples);
    }

    /** Adds it as a rule over {@code scope}. Tuples with a value outside of a domain say nothing and are left out. */
    void add(Network.Builder network, String rule, int[] scope, List<List<Integer>> values, int line)
            throws Unreadable {
        if (scope.length != arity) {
            throw new Unreadable(
                    line,
                    "Constraint %s is over %d variables, its relation over %d.".formatted(rule, scope.length, arity),
                    "Give both the same arity.");
        }
        if (Arrays.stream(scope).distinct().count() != scope.length) {
            throw new Unreadable(line, "Constraint " + rule + " names a variable twice.", "Name each once.");
        }
        int[][] rows = tuples.stream()
                .map(tuple -> {
                    int[] row = new int[arity];
                    Arrays.setAll(row, i -> values.get(scope[i]).indexOf(tuple[i]));
                    return row;
                })
                .filter(row -> Arrays.stream(row).allMatch(value -> value >= 0))
                .toArray(int[][]::new);
        if (supports) {
            network.allow(rule, scope, rows);
        } else {
            network.forbid(rule, scope, rows);
        }
    }

    private static int[] tuple(String text, int arity, String relation, int line) throws Unreadable {
        String[] tokens = text.strip().split("\\s+");
        if (tokens.length != arity) {
            throw new Unreadable(
                    line,
                    "A tuple of relation %s has %d values, not %d.".formatted(relation, tokens.length, arity),
                    "Check that the file is complete.");
        }
        int[] tuple = new int[arity];
        for (int i = 0; i < arity; i++) {
            tuple[i] = number(tokens[i], line);
        }
        return tuple;
    }

    static int number(String text, int line) throws Unreadable {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notOne) {
            throw new Unreadable(line, "'" + text + "' is no whole number.", "Write a number here.");
        }
    }
}
