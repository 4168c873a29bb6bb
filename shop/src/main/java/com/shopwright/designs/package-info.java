/**
 * Saved designs: what a buyer made of a configurable product, frozen.
 *
 * <p>A design's id is the hash of its content: choices, model version, price, weight and bill of materials; so a design
 * never changes, and the same choices at the same price are the same design. The configurator that makes designs stands
 * beside the shop as a library; this room keeps what it made.
 *
 * <p>Owns schema {@code designs}: {@code design}. Publishes and hears nothing. Invariants: a row is written once and
 * never updated; saving twice is saving once.
 */
@NullMarked
package com.shopwright.designs;

import org.jspecify.annotations.NullMarked;
