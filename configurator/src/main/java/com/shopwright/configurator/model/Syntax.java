package com.shopwright.configurator.model;

import java.math.BigDecimal;
import java.util.List;

/** An expression as written, before names are looked up. {@code column} is 0-based. */
sealed interface Syntax {

    int column();

    record Number(int column, String text) implements Syntax {

        BigDecimal value() {
            return new BigDecimal(text);
        }
    }

    /** An option, a value of one, {@code yes}, {@code no} or {@code none}. */
    record Name(int column, String text) implements Syntax {}

    record Not(int column, Syntax of) implements Syntax {}

    record Negative(int column, Syntax of) implements Syntax {}

    /** {@code column} is the operator's. */
    record Binary(int column, String operator, Syntax left, Syntax right) implements Syntax {}

    record In(int column, Syntax left, boolean negated, List<Syntax> items) implements Syntax {}

    record Call(int column, String function, List<Syntax> arguments) implements Syntax {}

    record Lookup(int column, String table, List<Syntax> arguments) implements Syntax {}
}
