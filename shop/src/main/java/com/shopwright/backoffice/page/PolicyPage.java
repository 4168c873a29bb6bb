package com.shopwright.backoffice.page;

import java.util.List;
import java.util.Map;

/**
 * How a SKU is sold when none is on the shelf.
 *
 * @param chosen the key of the way that is chosen
 * @param fields what stands in the fields, by name
 * @param faults what is wrong with them, by name
 * @param now what a buyer of one would be told, and why
 */
public record PolicyPage(
        String sku,
        String name,
        String href,
        String back,
        String chosen,
        List<Way> ways,
        Map<String, String> fields,
        Map<String, String> faults,
        List<String> now) {

    /** @param meaning in a sentence */
    public record Way(String key, String label, String meaning) {}

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public String fault(String name) {
        return faults.getOrDefault(name, "");
    }
}
