package com.shopwright.configurator.model;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A fraction of any size; the denominator is positive. */
record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

    static final Ratio ZERO = of(0);

    static Ratio of(long whole) {
        return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Ratio of(String decimal) {
        var value = new BigDecimal(decimal);
        return new Ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    Ratio over(Ratio other) {
        BigInteger sign = BigInteger.valueOf(other.numerator.signum());
        return new Ratio(
                numerator.multiply(other.denominator).multiply(sign),
                denominator.multiply(other.numerator).abs());
    }

    Ratio floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return new Ratio(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    Ratio ceil() {
        return negated().floor().negated();
    }

    /** Away from zero at .5. */
    Ratio rounded() {
        Ratio half = new Ratio(BigInteger.ONE, BigInteger.TWO);
        return numerator.signum() < 0
                ? negated().rounded().negated()
                : plus(half).floor();
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
