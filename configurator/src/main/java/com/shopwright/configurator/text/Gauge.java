package com.shopwright.configurator.text;

import com.shopwright.configurator.model.Option;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An option that numbers can be about. */
sealed interface Gauge {

    Option option();

    /** The amount as a wish for this option; empty when it cannot be about it, like 2 kg or 40 cm of drawers. */
    Optional<Fit> fit(Amount amount);

    /** Whether it is a length. */
    boolean length();

    static Optional<Gauge> of(Option option, Language language) {
        return switch (option) {
            case Option.Numeric numeric -> Optional.of(numeric.length() ? new Length(numeric) : new Count(numeric));
            case Option.Choice choice -> Scale.of(choice, language).map(scale -> new Sizes(choice, scale));
            case Option.YesNo yesNo -> Optional.of(new Presence(yesNo));
            case Option.Text text -> Optional.empty();
        };
    }

    private static Fit fit(Option option, long number, int cost) {
        return new Fit(new Wish.Meaning(option.name(), new Want.Number(number)), cost);
    }

    /** A length from a smallest to a largest. */
    record Length(Option.Numeric option) implements Gauge {

        private static final int MANY_TIMES = 4;

        @Override
        public boolean length() {
            return true;
        }

        @Override
        public Optional<Fit> fit(Amount amount) {
            double usual = option.preset().matches("\\d+") ? Double.parseDouble(option.preset()) : middle();
            return Millimetres.of(amount).stream()
                    .map(length -> Gauge.fit(option, length, cost(length)))
                    .min(Comparator.comparingInt(Fit::cost)
                            .thenComparingDouble(fit -> Millimetres.ratio(number(fit), usual)));
        }

        private static long number(Fit fit) {
            return fit.meaning().want() instanceof Want.Number(long amount) ? amount : 0;
        }

        private double middle() {
            return (option.min() + option.max()) / 2.0;
        }

        private int cost(long length) {
            if (length >= option.min() && length <= option.max()) {
                return (length - option.min()) % option.step() == 0 ? Fit.EXACT : Fit.BETWEEN;
            }
            return length * MANY_TIMES >= option.min() && length <= option.max() * MANY_TIMES
                    ? Fit.OUTSIDE
                    : Fit.ABSURD;
        }
    }

    /** A number of things. */
    record Count(Option.Numeric option) implements Gauge {

        private static final int MANY_MORE = 20;

        @Override
        public boolean length() {
            return false;
        }

        @Override
        public Optional<Fit> fit(Amount amount) {
            if (amount.unit().isPresent() || !amount.whole()) {
                return Optional.empty();
            }
            long number = amount.number().longValue();
            return Optional.of(Gauge.fit(option, number, cost(number)));
        }

        private int cost(long number) {
            if (number >= option.min() && number <= option.max()) {
                return (number - option.min()) % option.step() == 0 ? Fit.EXACT : Fit.BETWEEN;
            }
            return number <= option.max() + MANY_MORE ? Fit.OUTSIDE : Fit.ABSURD;
        }
    }

    /** A choice of a few lengths. */
    record Sizes(Option.Choice option, Scale scale) implements Gauge {

        private static final double NEAR = 1.15;
        private static final double OUTSIDE = 2;

        @Override
        public boolean length() {
            return true;
        }

        @Override
        public Optional<Fit> fit(Amount amount) {
            return Millimetres.of(amount).stream()
                    .map(length -> Gauge.fit(option, length, cost(length)))
                    .min(Comparator.comparingInt(Fit::cost));
        }

        private int cost(long length) {
            double ratio = scale.values().keySet().stream()
                    .mapToDouble(size -> Millimetres.ratio(length, size))
                    .min()
                    .orElse(Double.MAX_VALUE);
            if (scale.values().containsKey(length)) {
                return Fit.EXACT;
            }
            return ratio <= NEAR ? Fit.NEAR : ratio <= OUTSIDE ? Fit.OUTSIDE : Fit.ABSURD;
        }
    }

    /** Something that is there or not: one of it is there. */
    record Presence(Option.YesNo option) implements Gauge {

        @Override
        public boolean length() {
            return false;
        }

        @Override
        public Optional<Fit> fit(Amount amount) {
            if (amount.unit().isPresent() || !amount.whole()) {
                return Optional.empty();
            }
            String value = amount.number().signum() > 0 ? "yes" : "no";
            return Optional.of(new Fit(new Wish.Meaning(option.name(), new Want.Value(value)), Fit.NEAR));
        }
    }

    /** The lengths that an amount can be. */
    final class Millimetres {

        private static final List<BigDecimal> USUAL = List.of(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.valueOf(1000));

        private Millimetres() {}

        static List<Long> of(Amount amount) {
            Stream<BigDecimal> units = amount.unit().map(Stream::of).orElseGet(USUAL::stream);
            return units.map(unit -> Scale.round(amount.number().multiply(unit)))
                    .distinct()
                    .toList();
        }

        /** How many times the one is the other, at least 1. */
        static double ratio(double a, double b) {
            return a <= 0 || b <= 0 ? Double.MAX_VALUE : Math.max(a / b, b / a);
        }
    }
}
