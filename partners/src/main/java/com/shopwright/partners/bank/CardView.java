package com.shopwright.partners.bank;

import com.shopwright.partners.wire.Amounts;
import java.util.Map;

/** What the buyer's pages show of one payment. */
public record CardView(
        String id,
        String merchant,
        String amount,
        String reference,
        String description,
        String state,
        String returnUrl) {

    static CardView of(Payment payment, String merchant) {
        return new CardView(
                payment.id(),
                merchant,
                Amounts.text(payment.amount(), payment.currency()),
                payment.reference(),
                payment.description().orElse(""),
                payment.state().wire(),
                payment.returnUrl());
    }

    /** The form as typed, without the security code, and what is wrong with it by field. */
    public record Typed(String number, String expiry, Map<String, String> errors) {
        static final Typed NOTHING = new Typed("", "", Map.of());

        public boolean wrong(String field) {
            return errors.containsKey(field);
        }

        public String error(String field) {
            return errors.getOrDefault(field, "");
        }
    }

    /** Why there is nothing to do on this page any more. */
    public String ending() {
        return switch (state) {
            case "authorised", "captured" -> "This payment has been made. There is nothing more to do.";
            case "declined" -> "This payment was declined or has expired, and nothing was charged.";
            case "voided" -> "The shop has closed this payment, and nothing will be charged.";
            default -> "This payment is on its way.";
        };
    }
}
