package com.shopwright.orders;

/** What makes a line go from one state to another. */
enum LineCause {
    CANCELLED("pieces were cancelled"),
    LEFT("pieces left");

    private final String words;

    LineCause(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
