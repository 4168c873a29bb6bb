/**
 * The pages of the people who run the shop, below {@code /office}: today, orders, stock, purchase orders, parcels.
 *
 * <p>Owns schema {@code backoffice}: {@code staff}. Hears and publishes nothing; every page reads the faces of the rooms
 * below, every button calls one method of them and redirects with a sentence about the outcome.
 *
 * <p>Invariants: nobody gets past sign-in unthrottled, known account or not; strangers are given no session; a page offers
 * only what the rooms below would accept at that moment, and says so in a sentence where they no longer do; every page
 * works without JavaScript.
 */
@NullMarked
package com.shopwright.backoffice;

import org.jspecify.annotations.NullMarked;
