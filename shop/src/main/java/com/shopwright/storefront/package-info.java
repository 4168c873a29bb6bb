/**
 * The pages buyers see: home, collections, products, cart, checkout, the order as it moves, and the shop's texts.
 *
 * <p>Owns no tables, hears and publishes no events: it asks the rooms below and draws what they answer. Page models are
 * public because compiled templates stand in another package; they hold finished words, so templates decide nothing.
 *
 * <p>Invariants: every page works without JavaScript; a form answers with a redirect or with itself and its errors; the
 * total a buyer agrees to is the total on the button, or nothing is ordered; an order is shown only to who has its key.
 */
@NullMarked
package com.shopwright.storefront;

import org.jspecify.annotations.NullMarked;
