package com.shopwright.configurator.lettering;

/** What lines are set from. */
interface Typeface {

    /** Whether it can write a character of a text in Unicode's composed form. */
    boolean covers(int character);

    /** A line with capitals 1 high on the baseline y = 0, beginning near x = 0; all characters are covered. */
    Lettering set(int[] characters);
}
