package com.shopwright.partners.wire;

/**
 * A way to make a partner misbehave.
 *
 * @param name as on the wire
 * @param label as on the partner's page
 */
public record Knob(String name, Kind kind, double initial, String label) {

    /** The unit, and with it the range. */
    public enum Kind {
        MILLISECONDS("ms", 600_000, 1),
        SECONDS("s", 31_536_000, 1),
        DAYS("days", 365, 1),
        PROBABILITY("0 to 1", 1, 0.01);

        final String unit;
        final double most;
        final double step;

        Kind(String unit, double most, double step) {
            this.unit = unit;
            this.most = most;
            this.step = step;
        }

        public String unit() {
            return unit;
        }

        public String mostText() {
            return most == 1 ? "1" : Long.toString(Math.round(most));
        }

        public String stepText() {
            return step == 1 ? "1" : "any";
        }
    }

    public static Knob milliseconds(String name, long initial, String label) {
        return new Knob(name, Kind.MILLISECONDS, initial, label);
    }

    public static Knob seconds(String name, long initial, String label) {
        return new Knob(name, Kind.SECONDS, initial, label);
    }

    public static Knob days(String name, long initial, String label) {
        return new Knob(name, Kind.DAYS, initial, label);
    }

    public static Knob probability(String name, String label) {
        return new Knob(name, Kind.PROBABILITY, 0, label);
    }

    double checked(double value) {
        boolean whole = value == Math.rint(value) || kind == Kind.PROBABILITY;
        if (!whole || value < 0 || value > kind.most) {
            throw Problem.invalid(
                    name,
                    name + " must be " + (kind == Kind.PROBABILITY ? "a number" : "a whole number") + " from 0 to "
                            + kind.mostText() + ".");
        }
        return value;
    }

    Number shown(double value) {
        return kind == Kind.PROBABILITY ? (Number) value : (Number) Math.round(value);
    }
}
