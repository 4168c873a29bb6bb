package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.Amounts;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the buyer's pages show of one session. */
public record CheckoutView(
        String id,
        String merchant,
        String amount,
        String reference,
        List<Item> items,
        String email,
        String status,
        String cancelUrl,
        String returnUrl) {

    /** One line of what is bought. */
    public record Item(String name, String quantity, String total) {}

    static CheckoutView of(Session session, String merchant) {
        String currency = session.currency().toUpperCase(Locale.ROOT);
        return new CheckoutView(
                session.id(),
                merchant,
                Amounts.text(session.amount(), currency),
                session.metadata().getOrDefault("order", ""),
                session.items().stream()
                        .map(item -> new Item(
                                item.name(),
                                item.quantity() == 1 ? "" : item.quantity() + " × ",
                                Amounts.text(item.total(), currency)))
                        .toList(),
                session.email().orElse(""),
                session.status().name(),
                session.cancelUrl().orElse(""),
                session.returnUrl());
    }

    /** The form as typed, without the security code, what is wrong with it by field, and what the card's bank said. */
    public record Typed(String number, String expiry, Map<String, String> errors, String declined) {
        static final Typed NOTHING = new Typed("", "", Map.of(), "");

        static Typed declined(String why) {
            return new Typed("", "", Map.of(), why);
        }

        public boolean fresh() {
            return errors.isEmpty() && declined.isEmpty();
        }

        public boolean wrong(String field) {
            return errors.containsKey(field);
        }

        public String error(String field) {
            return errors.getOrDefault(field, "");
        }
    }

    /** Why there is nothing to do on this page any more. */
    public String ending() {
        return status.equals("COMPLETE")
                ? "You have paid with this page already. There is nothing more to do."
                : "This page has expired, and nothing was charged.";
    }
}
