package com.shopwright.configurator.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The ways in which options number their values. */
sealed interface Numbering extends Domain {

    String NONE = "none";

    /** Whether index 0 means that the option does not apply. */
    boolean hasNone();

    /** What each index counts for in arithmetic, {@code none} as 0; empty when the option is not calculated with. */
    Optional<long[]> numbers();

    /** Named values. */
    record Named(boolean hasNone, List<String> names) implements Numbering {

        private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");

        public Named {
            names = List.copyOf(names);
        }

        @Override
        public int size() {
            return names.size() + first();
        }

        @Override
        public String value(int index) {
            return index < first() ? NONE : names.get(index - first());
        }

        @Override
        public OptionalInt index(String value) {
            if (hasNone && value.equals(NONE)) {
                return OptionalInt.of(0);
            }
            int at = names.indexOf(value);
            return at < 0 ? OptionalInt.empty() : OptionalInt.of(at + first());
        }

        @Override
        public Optional<long[]> numbers() {
            if (!names.stream().allMatch(name -> WHOLE.matcher(name).matches())) {
                return Optional.empty();
            }
            return Optional.of(IntStream.range(0, size())
                    .mapToLong(i -> i < first() ? 0 : Long.parseLong(value(i)))
                    .toArray());
        }

        private int first() {
            return hasNone ? 1 : 0;
        }
    }

    /** Whole numbers from {@code min} upwards by {@code step}. */
    record Stepped(boolean hasNone, long min, long step, int count) implements Numbering {

        private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,15}");

        @Override
        public int size() {
            return count + first();
        }

        @Override
        public String value(int index) {
            return index < first() ? NONE : Long.toString(number(index));
        }

        @Override
        public OptionalInt index(String value) {
            if (hasNone && value.equals(NONE)) {
                return OptionalInt.of(0);
            }
            if (!WHOLE.matcher(value).matches()) {
                return OptionalInt.empty();
            }
            long above = Long.parseLong(value) - min;
            return above < 0 || above % step != 0 || above / step >= count
                    ? OptionalInt.empty()
                    : OptionalInt.of((int) (above / step) + first());
        }

        @Override
        public Optional<long[]> numbers() {
            return Optional.of(
                    IntStream.range(0, size()).mapToLong(this::number).toArray());
        }

        private long number(int index) {
            return index < first() ? 0 : min + (index - first()) * step;
        }

        private int first() {
            return hasNone ? 1 : 0;
        }
    }

    /**
     * Texts by length in characters. With {@code hasNone}, an empty text and {@code none} are the same, index 0; without
     * it, {@code none} is no text at all, so that the word never means two things.
     *
     * @param min at least 1
     * @param letter an allowed character
     */
    record Lengths(boolean hasNone, int min, int max, Pattern allowed, String letter) implements Numbering {

        @Override
        public int size() {
            return max - min + 1 + first();
        }

        @Override
        public String value(int index) {
            return index < first() ? NONE : letter.repeat(length(index));
        }

        @Override
        public OptionalInt index(String value) {
            if (value.equals(NONE) || (hasNone && value.isEmpty())) {
                return hasNone ? OptionalInt.of(0) : OptionalInt.empty();
            }
            int length = value.codePointCount(0, value.length());
            return length < min || length > max || !allowed.matcher(value).matches()
                    ? OptionalInt.empty()
                    : OptionalInt.of(length - min + first());
        }

        @Override
        public Optional<long[]> numbers() {
            return Optional.empty();
        }

        /** The text's length at each index. */
        long[] lengths() {
            return IntStream.range(0, size()).mapToLong(this::length).toArray();
        }

        private int length(int index) {
            return index < first() ? 0 : min + index - first();
        }

        private int first() {
            return hasNone ? 1 : 0;
        }
    }
}
