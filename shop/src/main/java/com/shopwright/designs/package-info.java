/**
 * What buyers shape themselves: the models of products that are made to order, and saved designs, frozen.
 *
 * <p>A model is a text of the configurator's language; it is compiled once and asked on every click. A design's id is the
 * hash of its content: choices, model version, price, weight and bill of materials; so a design never changes, and the same
 * choices at the same price are the same design. It opens on the version it was made on, and is bought on the current one.
 *
 * <p>Stands on {@code catalog} and the configurator, and knows no stock: who asks what can be had when passes a
 * {@link com.shopwright.configurator.Supply}, as {@code carts} does. Tells the catalogue what a product's cheapest
 * configuration costs.
 *
 * <p>Owns schema {@code designs}: {@code model} and {@code translation} (the texts, by product and version), {@code design}.
 * Publishes and hears nothing. Invariants: a row is written once and never updated; saving twice is saving once; what is
 * stored as a model compiles.
 */
@NullMarked
package com.shopwright.designs;

import org.jspecify.annotations.NullMarked;
