package com.shopwright.designs;

/** One choice in words: "Width: 1,600 mm". {@code option} is its name in the model. */
public record Chosen(String option, String label, String value) {

    /** As one reads it beside a name. */
    public String words() {
        return label + ": " + value;
    }
}
