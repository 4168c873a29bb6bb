/**
 * What the shop sells: products, their variants, collections, tax class and list prices; and who the shop is.
 *
 * <p>Owns schema {@code catalog}: {@code profile}, {@code collection}, {@code product}, {@code membership} (which product
 * stands where in which collection), {@code variant}, {@code component} (what is kept in stock for what is made to order, and
 * not sold by itself). Publishes nothing yet; hears nothing.
 *
 * <p>Invariants: a SKU names one variant of one product for ever, so a variant that is no longer sold is retired and not
 * deleted; a configured product (a design) is never a variant, so a product that is made to order has none; every list is in one stable order and is read by keyset.
 */
@NullMarked
package com.shopwright.catalog;

import org.jspecify.annotations.NullMarked;
