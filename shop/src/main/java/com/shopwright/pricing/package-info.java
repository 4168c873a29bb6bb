/**
 * What it costs: tax by class and destination, shipping by weight and zone, and one pure function {@code quote}.
 *
 * <p>Owns schema {@code pricing}: tax rates (shared by all shops), shipping zones, methods, bands. Invariants: integer
 * minor units throughout; prices include tax; tax is rounded half up per line; shipping is split over the lines' tax
 * rates by largest remainder; subtotal − discount + shipping = total, always.
 */
@NullMarked
package com.shopwright.pricing;

import org.jspecify.annotations.NullMarked;
