/**
 * What the shop sells: products, their variants, collections, tax class and list prices.
 *
 * <p>Owns schema {@code catalog}. Publishes nothing yet. Invariant: a SKU names one variant of one product for ever; a
 * configured product (a design) is never a variant.
 */
@NullMarked
package com.shopwright.catalog;

import org.jspecify.annotations.NullMarked;
