/**
 * What it costs: tax by class and destination, shipping by weight and zone, and one pure function {@code quote}.
 *
 * <p>Owns schema {@code pricing}: {@code tax_rate} (shared by all shops), {@code zone_country}, {@code method},
 * {@code band}; all of it is read into memory. Publishes and hears nothing.
 *
 * <p>Invariants: integer minor units throughout; prices include tax, so the destination changes the tax and never the
 * price; tax is rounded half up per line; shipping is split over the lines' tax rates by largest remainder and its tax
 * rounded half up per share; subtotal − discount + shipping = total, always; an amount too large is an exception and
 * never a wrong number.
 */
@NullMarked
package com.shopwright.pricing;

import org.jspecify.annotations.NullMarked;
