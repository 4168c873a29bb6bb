package com.shopwright.configurator.model;

import java.io.Serial;

/** Something wrong in an expression, on its way to becoming a {@link Fault}. Never leaves the package. */
final class Misuse extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int column;
    private final String problem;
    private final String remedy;

    /**
     * @param column the 0-based character where it starts
     * @param problem a sentence with a full stop
     */
    Misuse(int column, String problem, String remedy) {
        super(problem, null, false, false);
        this.column = column;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** The problem and where it is in {@code source}. */
    String problem(String source) {
        String sentence = problem.substring(0, problem.length() - 1);
        return "%s, at character %d of \"%s\".".formatted(sentence, column + 1, shortened(source));
    }

    String remedy() {
        return remedy;
    }

    private static String shortened(String source) {
        return source.length() <= 120 ? source : source.substring(0, 117) + "...";
    }
}
