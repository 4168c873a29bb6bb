package com.shopwright.storefront;

import java.util.List;
import java.util.Optional;

/**
 * Asks a buyer once more before an order ends.
 *
 * @param whyNot set if it cannot be cancelled
 * @param wish the idempotency key of this form
 */
public record CancelOrderPage(
        String number,
        Optional<String> whyNot,
        List<String> goods,
        String money,
        String action,
        String wish,
        String back) {}
