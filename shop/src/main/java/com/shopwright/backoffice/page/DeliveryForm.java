package com.shopwright.backoffice.page;

import java.util.List;
import java.util.Optional;

/**
 * Asks where an order is to go and how.
 *
 * @param key makes a second click the same wish
 * @param quote what it would mean, once that was looked at
 */
public record DeliveryForm(
        String number,
        String action,
        String back,
        String key,
        String name,
        String line1,
        String line2,
        String city,
        String postalCode,
        String region,
        List<Option> countries,
        List<Option> methods,
        Optional<Quote> quote) {

    public record Option(String id, String name, boolean chosen) {}

    /** @param difference in minor units, as it is sent back: what was shown is what is done */
    public record Quote(String sentence, long difference) {}
}
