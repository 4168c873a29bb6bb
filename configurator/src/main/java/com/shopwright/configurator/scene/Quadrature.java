package com.shopwright.configurator.scene;

import java.util.function.DoubleUnaryOperator;

/** Integrals of smooth functions to rounding, by Gauss and Legendre's rule of four points on 32 equal pieces. */
final class Quadrature {

    private static final double[] PLACES = {
        -0.8611363115940526, -0.3399810435848563, 0.3399810435848563, 0.8611363115940526
    };
    private static final double[] WEIGHTS = {
        0.3478548451374538, 0.6521451548625461, 0.6521451548625461, 0.3478548451374538
    };
    private static final int PIECES = 32;

    private Quadrature() {}

    static double integrate(DoubleUnaryOperator function, double from, double to) {
        double half = (to - from) / PIECES / 2;
        double sum = 0;
        for (int piece = 0; piece < PIECES; piece++) {
            double middle = from + (2 * piece + 1) * half;
            sum += gauss(function, middle, half);
        }
        return sum;
    }

    private static double gauss(DoubleUnaryOperator function, double middle, double half) {
        double sum = 0;
        for (int i = 0; i < PLACES.length; i++) {
            sum += WEIGHTS[i] * half * function.applyAsDouble(middle + PLACES[i] * half);
        }
        return sum;
    }

    /** One application of the rule: exact for polynomials up to the seventh degree. */
    static double polynomial(DoubleUnaryOperator function, double from, double to) {
        return gauss(function, (from + to) / 2, (to - from) / 2);
    }
}
