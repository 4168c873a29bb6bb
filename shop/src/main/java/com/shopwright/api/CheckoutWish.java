package com.shopwright.api;

import com.shopwright.carts.Address;
import com.shopwright.carts.Checkout;
import com.shopwright.carts.Email;
import com.shopwright.pricing.Country;
import java.util.Optional;
import java.util.function.Supplier;

/** The body of "this is who orders, where it goes and how". */
final class CheckoutWish {
    private CheckoutWish() {}

    static Checkout read(Body body) {
        Optional<Email> email = body.value("email", Email::new);
        Optional<Supplier<Address>> address = body.object("shippingAddress").map(CheckoutWish::address);
        Optional<String> method = body.text("deliveryMethod");
        body.check();
        return new Checkout(email.orElseThrow(), Body.assembled(address.orElseThrow()), method.orElseThrow());
    }

    /** The fields of an address; made after {@link Body#check}. */
    static Supplier<Address> address(Body body) {
        Optional<String> name = body.text("name");
        Optional<String> line1 = body.text("line1");
        Optional<String> line2 = body.optionalText("line2");
        Optional<String> city = body.text("city");
        Optional<String> postalCode = body.text("postalCode");
        Optional<String> region = body.optionalText("region");
        Optional<Country> country = body.value("country", Country::new);
        return () -> new Address(
                name.orElseThrow(),
                line1.orElseThrow(),
                line2,
                city.orElseThrow(),
                postalCode.orElseThrow(),
                region,
                country.orElseThrow());
    }
}
