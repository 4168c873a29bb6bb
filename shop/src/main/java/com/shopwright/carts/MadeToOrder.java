package com.shopwright.carts;

import com.shopwright.catalog.Slug;
import com.shopwright.configurator.Configuration;
import com.shopwright.designs.DesignId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The face of made-to-order products with what is in stock and on its way: the configurator's answers get dates. */
public interface MadeToOrder {

    /**
     * What is possible beside these choices, what it costs and when it could be at a door in the home country.
     *
     * @param choices option name to value, in the order of choosing
     * @param latest the option chosen last: it holds, and others change where they contradict it
     */
    Fitting fit(Slug product, Map<String, String> choices, Optional<String> latest);

    /** Everything to try choices on: what a page needs that compares many. Empty if it is not made to order. */
    Optional<Workbench> workbench(Slug product);

    /** When one such piece could be at a door in the home country, reckoned from the workbench's moment. */
    Doorstep doorstep(Workbench workbench, Configuration configuration);

    /** When one piece of each design could be at a door in the home country; absent if it cannot be made. */
    Map<DesignId, Promise> promises(Set<DesignId> designs);
}
