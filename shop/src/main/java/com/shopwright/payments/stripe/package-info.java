/**
 * Cards through Stripe: its hosted Checkout page with 3-D Secure, manual capture, refunds, disputes and the balance as settlement,
 * by Stripe's own library. Set {@code SHOPWRIGHT_STRIPE_SECRET_KEY} and {@code SHOPWRIGHT_STRIPE_WEBHOOK_SECRET}; {@code
 * SHOPWRIGHT_STRIPE_API_BASE} points it at the stand-in of {@code docs/wire.md}, as {@code ./shopwright run --stripe}
 * does through the link file {@code stripe.properties}.
 */
@NullMarked
package com.shopwright.payments.stripe;

import org.jspecify.annotations.NullMarked;
