package com.shopwright.api;

/** Carries a problem from where it is found to where it is written, {@link ApiProblems}. */
final class Refusal extends RuntimeException {

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.kind().label() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
