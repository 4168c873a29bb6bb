package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Reads an expression by recursive descent, loosest first: {@code requires}, {@code or}, {@code and}, {@code not},
 * comparisons, sums, products, negative numbers.
 */
final class Parser {

    /** So that no expression can exhaust the stack: together they bound the height of its tree. */
    private static final int MAX_DEPTH = 60;

    private static final int MAX_OPERATORS = 200;

    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final Set<String> WORDS = Set.of("requires", "or", "and", "not", "in");

    private final List<Token> tokens;
    private int next;
    private int depth;
    private int operators;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * @param declared whether the model has a value of that name
     * @throws Misuse if it is not an expression
     */
    static Syntax parse(String source, Predicate<String> declared) {
        var parser = new Parser(new Lexer(source, declared).tokens());
        Syntax syntax = parser.requirement();
        if (parser.peek().kind() != Kind.END) {
            throw parser.unexpected("an operator or the end");
        }
        return syntax;
    }

    private Syntax requirement() {
        Syntax left = disjunction();
        if (!peek().is("requires")) {
            return left;
        }
        int column = take().column();
        Syntax right = disjunction();
        if (peek().is("requires")) {
            throw new Misuse(
                    peek().column(), "A second \"requires\" leaves open which belongs to which.", "Use parentheses.");
        }
        return new Syntax.Binary(column, "requires", left, right);
    }

    private Syntax disjunction() {
        Syntax left = conjunction();
        while (peek().is("or")) {
            left = binary(take(), left, conjunction());
        }
        return left;
    }

    private Syntax conjunction() {
        Syntax left = negation();
        while (peek().is("and")) {
            left = binary(take(), left, negation());
        }
        return left;
    }

    private Syntax negation() {
        if (!peek().is("not")) {
            return comparison();
        }
        int column = take().column();
        return deeper(column, () -> new Syntax.Not(column, negation()));
    }

    private Syntax comparison() {
        Syntax left = sum();
        if (COMPARISONS.contains(peek().text())) {
            Token operator = take();
            Syntax right = sum();
            if (COMPARISONS.contains(peek().text())) {
                throw new Misuse(peek().column(), "Comparisons cannot be chained.", "Join two with and.");
            }
            return new Syntax.Binary(operator.column(), operator.text(), left, right);
        }
        if (peek().is("in")) {
            int column = take().column();
            return new Syntax.In(column, left, false, list());
        }
        if (peek().is("not") && tokens.get(next + 1).is("in")) {
            int column = take().column();
            take();
            return new Syntax.In(column, left, true, list());
        }
        return left;
    }

    private List<Syntax> list() {
        expect("[", "a list of values in [ ]");
        return items("]");
    }

    private Syntax sum() {
        Syntax left = product();
        while (peek().is("+") || peek().is("-")) {
            Token operator = take();
            left = binary(operator, left, product());
        }
        return left;
    }

    private Syntax product() {
        Syntax left = unary();
        while (peek().is("*") || peek().is("/")) {
            Token operator = take();
            left = binary(operator, left, unary());
        }
        return left;
    }

    private Syntax unary() {
        if (!peek().is("-")) {
            return primary();
        }
        int column = take().column();
        return deeper(column, () -> new Syntax.Negative(column, unary()));
    }

    private Syntax primary() {
        Token token = peek();
        if (token.kind() == Kind.NUMBER) {
            return new Syntax.Number(take().column(), token.text());
        }
        if (token.is("(")) {
            take();
            return deeper(token.column(), () -> {
                Syntax inner = requirement();
                expect(")", "a closing )");
                return inner;
            });
        }
        if (token.kind() != Kind.NAME || WORDS.contains(token.text())) {
            throw unexpected("a number, a name or (");
        }
        take();
        if (peek().is("(")) {
            take();
            return deeper(token.column(), () -> new Syntax.Call(token.column(), token.text(), items(")")));
        }
        if (peek().is("[")) {
            take();
            return deeper(token.column(), () -> new Syntax.Lookup(token.column(), token.text(), items("]")));
        }
        return new Syntax.Name(token.column(), token.text());
    }

    private Syntax binary(Token operator, Syntax left, Syntax right) {
        if (++operators > MAX_OPERATORS) {
            throw new Misuse(operator.column(), "The expression is too long.", "Split it into several rules or lines.");
        }
        return new Syntax.Binary(operator.column(), operator.text(), left, right);
    }

    private List<Syntax> items(String close) {
        var items = new ArrayList<Syntax>();
        do {
            items.add(requirement());
        } while (comma());
        expect(close, "a comma or a closing " + close);
        return List.copyOf(items);
    }

    private boolean comma() {
        boolean comma = peek().is(",");
        if (comma) {
            take();
        }
        return comma;
    }

    private Syntax deeper(int column, Supplier<Syntax> read) {
        if (++depth > MAX_DEPTH) {
            throw new Misuse(column, "The expression is nested too deeply.", "Split it into several rules or lines.");
        }
        Syntax syntax = read.get();
        depth--;
        return syntax;
    }

    private void expect(String symbol, String description) {
        if (!peek().is(symbol)) {
            throw unexpected(description);
        }
        take();
    }

    private Misuse unexpected(String expected) {
        Token token = peek();
        return new Misuse(
                token.column(),
                "Expected " + expected + ", found " + token.shown() + ".",
                Habits.remedy(tokens.subList(0, next), token).orElse("Write " + expected + " here."));
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }
}
