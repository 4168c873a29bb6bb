package com.shopwright.configurator;

/** One choice replaced by another: {@code option} went from {@code from} to {@code to}. */
public record Change(String option, String from, String to) {}
