/**
 * The compiled form and the passes over it.
 *
 * <p>{@link com.shopwright.configurator.diagram.Compiler} turns a network into a decision diagram: an AND/OR graph whose
 * every path is a full assignment that satisfies all relations, and in which equal sub-problems are one node. Variables
 * are taken along a pseudo-tree of small induced width; a variable's sub-problem depends only on its context (the
 * ancestors it shares relations with), so it is solved once per context (Dechter and Mateescu, "AND/OR Search Spaces for
 * Graphical Models", 2007; "AND/OR Multi-Valued Decision Diagrams", 2008). It is built top down under propagation, so
 * only what some full assignment uses is ever written.
 *
 * <p>Every question is then one pass up and one pass down the nodes, in a fixed order: possible values with (or, and),
 * prices with (min, +), dates with (min, max), counts with (+, ×).
 */
@NullMarked
package com.shopwright.configurator.diagram;

import org.jspecify.annotations.NullMarked;
