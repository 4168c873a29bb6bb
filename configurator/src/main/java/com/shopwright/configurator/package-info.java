/**
 * The configurator: for any partial choice on a made-to-order product, what is still possible, what each further choice
 * costs at the cheapest completion, when it could be ready, and why something conflicts.
 *
 * <p>A maker describes a product in one text file ({@code model}). The file is turned into variables, relations and terms
 * ({@code network}), compiled once into a decision diagram ({@code diagram}), and every question is answered by passes
 * over that diagram: nothing is searched per click. Plain Java: no framework, no database.
 *
 * <p>Invariants: an offered value always leads to a full configuration; a withheld one never does; the price shown beside
 * a value is the price of its cheapest completion, exactly; the lines of a price sum to it.
 */
@NullMarked
package com.shopwright.configurator;

import org.jspecify.annotations.NullMarked;
