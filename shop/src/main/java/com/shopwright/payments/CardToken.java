package com.shopwright.payments;

import com.shopwright.kernel.InvalidInput;
import java.util.regex.Pattern;

/** What the agent gave the buyer's browser in place of a card number. Never logged. */
public record CardToken(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,120}");

    public CardToken {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInput("payment.token", "a token is what the bank's POST /v1/tokens answered");
        }
    }

    @Override
    public String toString() {
        return "CardToken[…]";
    }
}
