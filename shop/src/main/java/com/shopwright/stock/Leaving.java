package com.shopwright.stock;

import java.time.LocalDate;
import java.util.List;

/** The day on which the carrier gets something. @param because why not before, for the owner, step by step */
public record Leaving(LocalDate date, List<String> because) {

    public Leaving {
        because = List.copyOf(because);
    }
}
