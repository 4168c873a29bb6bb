package com.shopwright.bench.configurator;

/** Found deep inside a parser; {@link Import} turns it into a refusal. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String problem;
    private final String remedy;

    Unreadable(int line, String problem, String remedy) {
        super("line " + line + ": " + problem + " " + remedy);
        this.line = line;
        this.problem = problem;
        this.remedy = remedy;
    }

    int line() {
        return line;
    }

    String problem() {
        return problem;
    }

    String remedy() {
        return remedy;
    }
}
