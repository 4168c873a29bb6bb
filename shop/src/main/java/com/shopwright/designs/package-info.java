/**
 * Saved designs: what a buyer made of a configurable product, frozen.
 *
 * <p>A design's id is the hash of its content: choices, model version and bill of materials; so a design never changes
 * and the same choices are the same design. Owns schema {@code designs}. The configurator that makes designs stands
 * beside the shop as a library; this room keeps what it made.
 */
@NullMarked
package com.shopwright.designs;

import org.jspecify.annotations.NullMarked;
