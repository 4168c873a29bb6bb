package com.shopwright.configurator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a page needs after a click.
 *
 * @param choices the choices the offers are relative to: as given, or, if those contradicted each other, with the fewest
 *     changed
 * @param changes what had to change to reach {@code choices}; empty when the given ones agree
 * @param offers for every option its values, in the order of the model. A free text has one offer, for the text chosen
 *     or for none
 * @param price minor units of the cheapest full configuration with {@code choices}
 * @param readyIn estimate for the earliest one, in business days
 * @param complete the configuration, once every option is chosen or has one value left
 * @param open how many options are still open
 */
public record Answer(
        Choices choices,
        List<Change> changes,
        Map<String, List<Offer>> offers,
        long price,
        int readyIn,
        Optional<Configuration> complete,
        int open) {

    public Answer {
        changes = List.copyOf(changes);
    }
}
