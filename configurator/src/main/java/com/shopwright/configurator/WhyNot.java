package com.shopwright.configurator;

import java.util.List;

/**
 * Why a value cannot be chosen beside the choices so far: these choices and these rules together exclude it, and no
 * fewer do. Finding the fewest rules is a search with a bound: where it was reached, some may take part needlessly.
 *
 * @param choices names of the options whose choices take part
 * @param rules what the rules say, as the model's author worded it for buyers
 * @param minimal whether it is certain that none of the rules can be left out
 */
public record WhyNot(List<String> choices, List<Rule> rules, boolean minimal) {

    public WhyNot {
        choices = List.copyOf(choices);
        rules = List.copyOf(rules);
    }

    /** A rule of the model: its name, its line in the file, and its reason in words. */
    public record Rule(String name, int line, String reason) {

        /** Name and line for the model's author; the line alone where it stands for a name. */
        String place() {
            String where = "line " + line;
            return name.equals(where) ? where : name + " (" + where + ")";
        }
    }
}
