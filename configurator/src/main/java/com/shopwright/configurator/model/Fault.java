package com.shopwright.configurator.model;

/**
 * Something wrong with a model file.
 *
 * @param file its name as given to the reader
 * @param line the 1-based line it starts on, 0 when it concerns the file as a whole
 * @param field the path of the field, like {@code options.width.step}
 * @param problem what is wrong, one sentence
 * @param remedy what to write instead, one sentence
 */
public record Fault(String file, int line, String field, String problem, String remedy) {

    @Override
    public String toString() {
        return "%s:%d: %s: %s %s".formatted(file, line, field, problem, remedy);
    }
}
