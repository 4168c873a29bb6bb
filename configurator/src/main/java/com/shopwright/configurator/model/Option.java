package com.shopwright.configurator.model;

import java.util.List;

/** Something the buyer chooses. */
public sealed interface Option {

    Wording wording();

    /** Whether it may be absent: it carries a {@code when}, or is a text that may be left empty. */
    boolean conditional();

    /** The value it starts with, in the form of {@link com.shopwright.configurator.Choices}; empty when it has none. */
    String preset();

    default String name() {
        return wording().name();
    }

    /**
     * How an option or value is spoken of.
     *
     * @param name its name in the model, like {@code width} or {@code oak-heavy}
     * @param label what the buyer reads
     * @param help a sentence beside it; empty when there is none
     * @param synonyms further words a buyer may use for it
     */
    record Wording(String name, String label, String help, List<String> synonyms) {

        public Wording {
            synonyms = List.copyOf(synonyms);
        }
    }

    /** One of several named values. */
    record Choice(Wording wording, boolean conditional, String preset, List<Value> values) implements Option {

        public Choice {
            values = List.copyOf(values);
        }
    }

    /** A named value; {@code swatch} is a CSS colour or empty. */
    record Value(Wording wording, String swatch) {

        public String name() {
            return wording.name();
        }
    }

    /**
     * A whole number from {@code min} to {@code max} by {@code step}: a count, or a length in {@code unit}.
     *
     * @param length whether it is a length
     * @param unit as written behind the number, {@code mm} for lengths; empty for plain counts
     */
    record Numeric(
            Wording wording,
            boolean conditional,
            String preset,
            long min,
            long max,
            long step,
            boolean length,
            String unit)
            implements Option {

        /** How many values it has. */
        public int size() {
            return (int) ((max - min) / step) + 1;
        }

        /** The number at {@code index}. */
        public long at(int index) {
            return min + index * step;
        }
    }

    /** Yes or no. */
    record YesNo(Wording wording, boolean conditional, String preset) implements Option {}

    /**
     * Free text.
     *
     * @param maxLength in characters (code points)
     * @param characters the allowed ones as the body of a character class, like {@code A-Za-z0-9 .-}
     */
    record Text(Wording wording, boolean conditional, String preset, int minLength, int maxLength, String characters)
            implements Option {}
}
