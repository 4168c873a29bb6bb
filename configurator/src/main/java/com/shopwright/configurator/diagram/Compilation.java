package com.shopwright.configurator.diagram;

import java.util.List;

/** What compiling a network comes to. */
public sealed interface Compilation {

    record Compiled(Diagram diagram) implements Compilation {}

    /** No assignment satisfies all relations. */
    record Contradictory() implements Compilation {}

    /**
     * The network couples too many values at once to be compiled.
     *
     * @param variables names of the variables whose combinations are too many, the largest first
     * @param names the relations, terms and needs over two or more of them
     */
    record TooLarge(List<String> variables, List<String> names) implements Compilation {}
}
