package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Arithmetic.Branch;
import com.shopwright.configurator.model.Arithmetic.Column;
import com.shopwright.configurator.model.Arithmetic.Constant;
import com.shopwright.configurator.model.Arithmetic.Pair;
import com.shopwright.configurator.model.Arithmetic.Product;
import com.shopwright.configurator.model.Arithmetic.Scaled;
import com.shopwright.configurator.model.Condition.Compared;
import com.shopwright.configurator.model.Condition.Comparison;
import com.shopwright.configurator.model.Condition.Fixed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * Builds {@link Arithmetic}: finds common denominators, reduces fractions, folds constants and computes bounds.
 *
 * <p>Every method throws {@link ArithmeticException} if a numerator, denominator or intermediate result could leave the
 * range of a long.
 */
final class Calculation {

    private static final int[] NO_VALUES = {};

    private Calculation() {}

    static Constant constant(long whole) {
        return new Constant(whole, 1);
    }

    static Constant constant(BigDecimal value) {
        BigInteger denominator = BigInteger.TEN.pow(Math.max(0, value.scale()));
        BigInteger numerator = value.multiply(new BigDecimal(denominator)).toBigIntegerExact();
        return reduced(numerator.longValueExact(), denominator.longValueExact());
    }

    static Arithmetic plus(Arithmetic left, Arithmetic right) {
        return joined(Joint.SUM, left, right, 1);
    }

    static Arithmetic minus(Arithmetic left, Arithmetic right) {
        return joined(Joint.SUM, left, right, -1);
    }

    static Arithmetic least(Arithmetic left, Arithmetic right) {
        return joined(Joint.LEAST, left, right, 1);
    }

    static Arithmetic greatest(Arithmetic left, Arithmetic right) {
        return joined(Joint.GREATEST, left, right, 1);
    }

    static Arithmetic absolute(Arithmetic of) {
        Bounds bounds = of.bounds();
        long high = Math.max(Math.absExact(bounds.low()), Math.absExact(bounds.high()));
        long low = bounds.contains(0) ? 0 : Math.min(Math.abs(bounds.low()), Math.abs(bounds.high()));
        return folded(new Pair(Joint.MAGNITUDE, of, 1, Constant.ZERO, 1, of.denominator(), new Bounds(low, high)));
    }

    static Arithmetic times(Arithmetic left, Arithmetic right) {
        if (left instanceof Constant factor) {
            return scaled(right, factor);
        }
        if (right instanceof Constant factor) {
            return scaled(left, factor);
        }
        return new Product(
                left,
                right,
                Math.multiplyExact(left.denominator(), right.denominator()),
                left.bounds().times(right.bounds()));
    }

    /** Divided by a constant other than 0. */
    static Arithmetic dividedBy(Arithmetic dividend, Constant divisor) {
        long sign = Long.signum(divisor.numerator());
        return times(
                dividend,
                new Constant(
                        Math.multiplyExact(sign, divisor.denominator()),
                        Math.multiplyExact(sign, divisor.numerator())));
    }

    /** To a whole number; {@code joint} is one of those that divide. */
    static Arithmetic rounded(Joint joint, Arithmetic of) {
        return quotient(joint, of, constant(1));
    }

    /** {@code left / right} as a whole number; {@code joint} is one of those that divide. {@code right} is never 0. */
    static Arithmetic quotient(Joint joint, Arithmetic left, Arithmetic right) {
        long common = gcd(left.denominator(), right.denominator());
        long leftFactor = right.denominator() / common;
        long rightFactor = left.denominator() / common;
        Bounds dividend = left.bounds().times(leftFactor);
        Bounds divisor = right.bounds().times(rightFactor);
        // the one division of longs that overflows
        if (dividend.low() == Long.MIN_VALUE) {
            throw new ArithmeticException();
        }
        var bounds = dividend.corners(divisor, joint);
        if (right instanceof Constant && !(left instanceof Constant)) {
            return dividedByWhole(joint, left, leftFactor, divisor.low(), bounds);
        }
        return folded(new Pair(joint, left, leftFactor, right, rightFactor, 1, bounds));
    }

    private static Arithmetic dividedByWhole(Joint joint, Arithmetic left, long factor, long divisor, Bounds bounds) {
        if (divisor == 1) {
            return factor == 1 && left.denominator() == 1 ? left : new Scaled(left, factor, 1, bounds);
        }
        return Division.suits(left.bounds().times(factor), divisor)
                ? new Division(joint, left, factor, divisor, bounds)
                : new Pair(joint, left, factor, new Constant(divisor, 1), 1, 1, bounds);
    }

    static Arithmetic branch(Condition condition, Arithmetic yes, Arithmetic no) {
        if (condition instanceof Fixed(boolean holds)) {
            return holds ? yes : no;
        }
        long denominator = lcm(yes.denominator(), no.denominator());
        long yesFactor = denominator / yes.denominator();
        long noFactor = denominator / no.denominator();
        return new Branch(
                condition,
                yes,
                yesFactor,
                no,
                noFactor,
                denominator,
                yes.bounds().times(yesFactor).hull(no.bounds().times(noFactor)));
    }

    static Condition compared(Comparison comparison, Arithmetic left, Arithmetic right) {
        long denominator = lcm(left.denominator(), right.denominator());
        long leftFactor = denominator / left.denominator();
        long rightFactor = denominator / right.denominator();
        Bounds a = left.bounds().times(leftFactor);
        Bounds b = right.bounds().times(rightFactor);
        var compared = new Compared(comparison, left, leftFactor, right, rightFactor);
        // for the sums that a comparison may be split into
        a.plus(b.times(-1));
        return left instanceof Constant && right instanceof Constant ? new Fixed(compared.at(NO_VALUES)) : compared;
    }

    /** Holds when {@code number} is one of {@code listed}. */
    static Condition listed(Arithmetic number, List<Constant> listed) {
        long denominator =
                listed.stream().mapToLong(Constant::denominator).reduce(number.denominator(), Calculation::lcm);
        long factor = denominator / number.denominator();
        long[] numerators = listed.stream()
                .mapToLong(constant -> Math.multiplyExact(constant.numerator(), denominator / constant.denominator()))
                .sorted()
                .toArray();
        number.bounds().times(factor);
        return new Condition.Listed(number, factor, numerators);
    }

    private static Arithmetic joined(Joint joint, Arithmetic left, Arithmetic right, long sign) {
        long denominator = lcm(left.denominator(), right.denominator());
        long leftFactor = denominator / left.denominator();
        long rightFactor = sign * (denominator / right.denominator());
        Bounds a = left.bounds().times(leftFactor);
        Bounds b = right.bounds().times(rightFactor);
        Bounds bounds = joint == Joint.SUM ? a.plus(b) : a.corners(b, joint);
        return folded(new Pair(joint, left, leftFactor, right, rightFactor, denominator, bounds));
    }

    private static Arithmetic folded(Pair pair) {
        return pair.left() instanceof Constant && pair.right() instanceof Constant
                ? reduced(pair.at(NO_VALUES), pair.denominator())
                : pair;
    }

    private static Arithmetic scaled(Arithmetic of, Constant by) {
        if (of instanceof Constant constant) {
            long across = gcd(constant.numerator(), by.denominator());
            long back = gcd(by.numerator(), constant.denominator());
            return reduced(
                    Math.multiplyExact(constant.numerator() / across, by.numerator() / back),
                    Math.multiplyExact(constant.denominator() / back, by.denominator() / across));
        }
        if (by.numerator() == 0) {
            return Constant.ZERO;
        }
        long common = gcd(by.numerator(), of.denominator());
        long factor = by.numerator() / common;
        long denominator = Math.multiplyExact(of.denominator() / common, by.denominator());
        Bounds bounds = of.bounds().times(factor);
        if (of instanceof Column column) {
            return new Column(column.variable(), scaled(column.numbers(), factor), denominator, bounds);
        }
        return of instanceof Product product && factor == 1
                ? product.over(denominator, bounds)
                : new Scaled(of, factor, denominator, bounds);
    }

    private static long[] scaled(long[] numbers, long factor) {
        long[] scaled = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            scaled[i] = numbers[i] * factor;
        }
        return scaled;
    }

    private static Constant reduced(long numerator, long denominator) {
        long common = gcd(numerator, denominator);
        return new Constant(numerator / common, denominator / common);
    }

    static long lcm(long a, long b) {
        return Math.multiplyExact(a, b / gcd(a, b));
    }

    private static long gcd(long a, long b) {
        long x = Math.absExact(a);
        long y = Math.absExact(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }
}
