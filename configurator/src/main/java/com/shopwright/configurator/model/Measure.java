package com.shopwright.configurator.model;

/** Millimetres, degrees or a count, to be worked out for one configuration. */
interface Measure {

    double at(Assignment assignment);

    static Measure of(double fixed) {
        return assignment -> fixed;
    }

    static Measure of(Arithmetic number) {
        double denominator = number.denominator();
        return assignment -> number.at(assignment.values()) / denominator;
    }
}
