package com.shopwright.carts;

import com.shopwright.kernel.InvalidInput;
import com.shopwright.pricing.Country;
import java.util.Optional;

/** Where a parcel goes. Field names in refusals start with {@code shippingAddress.}. */
public record Address(
        String name,
        String line1,
        Optional<String> line2,
        String city,
        String postalCode,
        Optional<String> region,
        Country country) {

    public Address {
        name = required("name", name, 100);
        line1 = required("line1", line1, 100);
        line2 = line2.map(value -> required("line2", value, 100));
        city = required("city", city, 80);
        postalCode = required("postalCode", postalCode, 16);
        region = region.map(value -> required("region", value, 80));
    }

    private static String required(String field, String value, int max) {
        String text = value.strip();
        if (text.isEmpty() || text.length() > max || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput("shippingAddress." + field, "enter 1 to " + max + " characters, all on one line");
        }
        return text;
    }
}
