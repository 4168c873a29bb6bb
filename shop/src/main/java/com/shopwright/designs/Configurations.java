package com.shopwright.designs;

import com.shopwright.catalog.Slug;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.WhyNot;
import com.shopwright.configurator.model.Model;
import java.util.Map;
import java.util.Optional;

/**
 * The face of what buyers shape themselves. Choices are option name to value as the model spells them, in the order of
 * choosing; labels come in the shop's language.
 *
 * <p>What is in stock is the caller's to say, as a {@link Supply}: this room knows no stock. {@code carts} has one, and
 * answers with dates ({@code MadeToOrder}).
 */
public interface Configurations {

    /** The product's current model; empty when it is not made to order. */
    Optional<Model> model(Slug product);

    /** What the product is sold by, for whoever asks many things about it at once; empty when it is not made to order. */
    Optional<Configurator> configurator(Slug product);

    /** The same on an older version of the model; empty if there never was such a version. */
    Optional<Configurator> configurator(Slug product, int version);

    /**
     * What is possible beside these choices, what it costs and when it is ready.
     *
     * @param latest the option chosen last: it holds, and others change where they contradict it
     */
    ConfigureOutcome configure(Slug product, Map<String, String> choices, Optional<String> latest, Supply supply);

    /** Why these choices exclude a value; empty for a product, option or value that does not exist, or is not excluded. */
    Optional<WhyNot> whyNot(Slug product, Map<String, String> choices, String option, String value);

    /** Freezes these choices on the current model. They must leave nothing open and contradict nothing. */
    SaveOutcome save(Slug product, Map<String, String> choices);

    /** A saved design as it was made, on the version of its model, and whether it can still be bought so. */
    Optional<OpenedDesign> open(DesignId id);

    /** How each of these saved designs stands on the current models; one query for any number that is up to date. */
    Map<DesignId, Standing> standings(Map<DesignId, Design> saved);
}
