package com.shopwright.configurator.model;

import java.util.Arrays;
import java.util.Map;

/**
 * A full configuration while its scene is worked out.
 *
 * @param values the index of each option's value, then what repeated bodies count with
 * @param choices the values as written, for what texts say
 */
record Assignment(int[] values, Map<String, String> choices) {

    /** Room for two things to count with. */
    static Assignment of(int[] values, Map<String, String> choices) {
        return new Assignment(Arrays.copyOf(values, values.length + Repetition.MOST_COUNTERS), choices);
    }
}
