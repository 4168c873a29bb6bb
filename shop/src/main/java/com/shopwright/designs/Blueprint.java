package com.shopwright.designs;

import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.scene.Scene;
import java.util.Optional;

/**
 * One configuration and the version of the model that it is one of: all that files of it are made from.
 *
 * @param model with labels in the shop's language
 */
public record Blueprint(Model model, Configuration configuration) {

    /** What is to be seen of it; empty if the model does not say. */
    Optional<Scene> scene() {
        return model.scene(configuration.choices())
                .filter(seen -> !seen.solids().isEmpty());
    }

    /** What names its content: product, version and choices. */
    String hash() {
        return configuration.hash();
    }
}
