package com.shopwright.configurator;

import java.util.List;
import java.util.Map;

/**
 * A full, valid configuration of one product: what is made, of what, for how much.
 *
 * @param product the model's product
 * @param version of the model
 * @param choices every option's value, in the order of the model; an option that does not apply is {@code none}
 * @param lines the price line by line; they sum to {@code price}. Each line is rounded half up to a minor unit, and
 *     nothing else is rounded
 * @param price minor units, tax included or not as the shop's prices are
 * @param weightGrams of all parts and adders
 * @param makingDays business days in the workshop
 * @param parts the bill of materials, part by part
 * @param code short, safe in a URL, carries the model's version; {@link Configurator#decode} reads it
 * @param hash SHA-256 over product, version and choices in canonical form, 64 hexadecimal digits
 */
public record Configuration(
        String product,
        int version,
        Map<String, String> choices,
        List<PriceLine> lines,
        long price,
        long weightGrams,
        int makingDays,
        List<Part> parts,
        String code,
        String hash) {

    public Configuration {
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
    }

    /** One line of a price, in minor units; never zero. */
    public record PriceLine(String label, long amount) {}

    /**
     * One line of the bill of materials.
     *
     * @param name of the part in the model
     * @param sku the stock item it is taken or made from
     * @param source who it comes from: a supplier's or a workshop's name
     * @param made whether a workshop makes it from the stock item (else it is used as bought)
     * @param pieces how many of the part
     * @param size of one piece; all zero when it has none
     * @param quantity stock units of {@code sku} that all pieces take together
     */
    public record Part(
            String name, String label, String sku, String source, boolean made, int pieces, Size size, long quantity) {}

    /** Millimetres, after the model's expressions; 0 where a part has no such dimension. */
    public record Size(int length, int width, int thickness) {

        public static final Size NONE = new Size(0, 0, 0);
    }
}
