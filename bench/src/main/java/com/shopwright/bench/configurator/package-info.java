/**
 * The configurator's engine under measurement: public instances and the product's own hard case, random customers, and a
 * checker that trusts neither the importers nor the engine.
 *
 * <p>An instance is read twice by code that shares nothing: the importers turn the file into a {@link
 * com.shopwright.configurator.network.Network} for the engine, and the checker turns the same file into a problem
 * for a constraint solver. They meet in the names of variables and values only.
 */
@NullMarked
package com.shopwright.bench.configurator;

import org.jspecify.annotations.NullMarked;
