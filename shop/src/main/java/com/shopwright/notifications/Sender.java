package com.shopwright.notifications;

import com.shopwright.carts.Email;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.kernel.ShopSettings;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who writes the mails, and to whom the shop's own go. */
@Component
class Sender {

    private final ShopProfiles profiles;
    private final ShopSettings shop;
    private final String owner;

    Sender(
            ShopProfiles profiles,
            ShopSettings shop,
            @Value("${shopwright.owner:owner@larkwood.example}") String owner) {
        this.profiles = profiles;
        this.shop = shop;
        this.owner = owner;
    }

    String name() {
        return profiles.current().name();
    }

    String tagline() {
        return profiles.current().tagline();
    }

    Email address() {
        return new Email(profiles.current().email());
    }

    Email owner() {
        return new Email(owner);
    }

    URI home() {
        return shop.url();
    }

    URI absolute(String path) {
        return shop.url().resolve(path);
    }

    /** The shop's date at that moment. */
    LocalDate day(Instant at) {
        return at.atZone(shop.timeZone()).toLocalDate();
    }

    /** The right-hand side of message ids. */
    String domain() {
        String address = address().value();
        return address.substring(address.indexOf('@') + 1);
    }

    String signature() {
        return name() + " · " + tagline() + "\n" + home() + "\nQuestions? Just answer this mail: " + address();
    }
}
