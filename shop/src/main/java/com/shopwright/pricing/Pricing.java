package com.shopwright.pricing;

import java.util.List;

/** The face of pricing. */
public interface Pricing {

    /**
     * Pure but for the rates it reads from memory: the same request is the same quote until a rate is changed.
     *
     * @throws ArithmeticException if an amount does not fit into a {@code long}: never a wrong number
     */
    QuoteOutcome quote(QuoteRequest request);

    /** Ways to deliver so many grams there, cheapest first; empty if there is none. {@code standard} is first if equal. */
    List<DeliveryMethod> deliveryMethods(Country destination, int weightGrams);

    /** Where the shop delivers, home country first. */
    List<Country> destinations();

    Country home();

    /** Adds rates or replaces those of the same country and class. */
    void putTaxRates(List<TaxRate> rates);

    /** Replaces all zones, methods and bands. Seen at once by this process and within half a minute by others. */
    void putShipping(ShippingTable table);
}
