package com.shopwright.configurator.model;

import java.util.List;

/** What an expression, or a part of one, turns out to be. */
sealed interface Meaning {

    /** As faults call it. */
    String description();

    record Figure(Arithmetic number) implements Meaning {

        @Override
        public String description() {
            return "a number";
        }
    }

    record Truth(Condition condition) implements Meaning {

        @Override
        public String description() {
            return "a condition";
        }
    }

    /** An option standing alone: what it is depends on what it stands beside. */
    record Chosen(Declared option) implements Meaning {

        @Override
        public String description() {
            return switch (option.option()) {
                case Option.Choice choice -> "the choice " + option.name();
                case Option.Numeric numeric -> "a number";
                case Option.YesNo yesNo -> "a condition";
                case Option.Text text -> "the text " + option.name();
            };
        }
    }

    /** One of several words, mostly SKUs; {@code index} says which, -1 for none. */
    record Words(List<String> words, Arithmetic index) implements Meaning {

        @Override
        public String description() {
            return "a word from a table";
        }
    }
}
