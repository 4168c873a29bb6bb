package com.shopwright.stock;

import com.shopwright.kernel.InvalidInput;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days in a row on which nobody works, the first and the last among them: "Company holidays". */
public record Closure(String name, LocalDate first, LocalDate last) {

    private static final int LONGEST_NAME = 60;

    public Closure {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidInput("closures.name", "name each closure in 1 to " + LONGEST_NAME + " characters");
        }
        if (last.isBefore(first)) {
            throw new InvalidInput("closures.last", "“" + name + "” ends before it begins: put the later day last");
        }
        if (ChronoUnit.DAYS.between(first, last) >= 366) {
            throw new InvalidInput("closures.last", "“" + name + "” is longer than a year: check its dates");
        }
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
