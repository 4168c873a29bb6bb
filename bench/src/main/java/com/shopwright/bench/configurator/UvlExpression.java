package com.shopwright.bench.configurator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a Boolean UVL constraint: {@code !} binds tighter than {@code &}, {@code |}, {@code =>}, {@code <=>}. */
final class UvlExpression {

    private static final Pattern TOKEN = Pattern.compile("\\s*(<=>|=>|[!&|()]|\"[^\"]*\"|[^\\s!&|()=<>\"]+)");

    private final int line;
    private final Map<String, Integer> features;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    UvlExpression(String text, int line, Map<String, Integer> features) throws Unreadable {
        this.line = line;
        this.features = features;
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw wrong("'" + text.substring(at).strip() + "' cannot be read");
            }
            tokens.add(matcher.group(1));
            at = matcher.end();
        }
    }

    Logic read() throws Unreadable {
        Logic logic = equivalence();
        if (next < tokens.size()) {
            throw wrong("'" + tokens.get(next) + "' comes too much");
        }
        return logic;
    }

    private Logic equivalence() throws Unreadable {
        Logic left = implication();
        while (take("<=>")) {
            left = Logic.same(left, implication());
        }
        return left;
    }

    private Logic implication() throws Unreadable {
        Logic left = or();
        while (take("=>")) {
            left = Logic.implies(left, or());
        }
        return left;
    }

    private Logic or() throws Unreadable {
        Logic left = and();
        while (take("|")) {
            left = new Logic.Or(left, and());
        }
        return left;
    }

    private Logic and() throws Unreadable {
        Logic left = not();
        while (take("&")) {
            left = new Logic.And(left, not());
        }
        return left;
    }

    private Logic not() throws Unreadable {
        if (take("!")) {
            return new Logic.Not(not());
        }
        if (take("(")) {
            Logic inner = equivalence();
            if (!take(")")) {
                throw wrong("A parenthesis is not closed");
            }
            return inner;
        }
        if (next == tokens.size()) {
            throw wrong("The constraint ends too early");
        }
        String feature = unquoted(tokens.get(next++));
        Integer number = features.get(feature);
        if (number == null) {
            throw wrong("'" + feature + "' is no feature");
        }
        return new Logic.Feature(number);
    }

    private boolean take(String token) {
        boolean there = next < tokens.size() && tokens.get(next).equals(token);
        if (there) {
            next++;
        }
        return there;
    }

    private Unreadable wrong(String problem) {
        return new Unreadable(
                line,
                problem + ".",
                "Write a Boolean constraint of known features with !, &, |, =>, <=> and parentheses.");
    }

    static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name;
    }
}
