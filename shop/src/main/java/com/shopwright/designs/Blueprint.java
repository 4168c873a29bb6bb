package com.shopwright.designs;

import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.model.Model;

/**
 * One configuration and the version of the model that it is one of: all that files of it are made from.
 *
 * @param model with labels in the shop's language
 */
public record Blueprint(Model model, Configuration configuration) {

    /** What names its content: product, version and choices. */
    String hash() {
        return configuration.hash();
    }
}
