package com.shopwright.payments;

import com.shopwright.kernel.Money;
import java.util.Locale;

/**
 * How a way to pay is spoken of to buyers: whole sentences, but for the name and {@code back}. {@code {amount}} stands for what
 * is to be paid.
 *
 * @param name {@code Card}
 * @param description for the buyer who chooses
 * @param confirmed how it stands with the money when the order is confirmed
 * @param shipped what to do about the money now that a parcel is on its way; empty for nothing
 * @param back how money goes back: {@code We return €20 …}
 */
public record Wording(String name, String description, String confirmed, String shipped, String back) {

    public Wording {
        if (name.isBlank() || description.isBlank() || confirmed.isBlank() || back.isBlank()) {
            throw new IllegalArgumentException(
                    "a way to pay has words for its name, its choice, confirmation and return");
        }
    }

    public String confirmed(Money toPay) {
        return filled(confirmed, toPay);
    }

    public String shipped(Money toPay) {
        return filled(shipped, toPay);
    }

    private static String filled(String sentence, Money amount) {
        return sentence.replace("{amount}", amount.format(Locale.ENGLISH));
    }
}
