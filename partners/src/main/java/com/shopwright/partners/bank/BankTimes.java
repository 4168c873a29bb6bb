package com.shopwright.partners.bank;

import java.time.Duration;

/**
 * How long the bank takes and waits.
 *
 * @param slowCard until the slow test card answers
 * @param hangUp until the bank closes the connection of a call that nobody will answer
 * @param cardPage how long the buyer may take to type a card
 * @param challenge how long the buyer may take to approve
 * @param settlement how long it gathers before it pays out
 */
public record BankTimes(
        Duration slowCard, Duration hangUp, Duration cardPage, Duration challenge, Duration settlement) {
    public static final BankTimes REAL = new BankTimes(
            Duration.ofSeconds(20),
            Duration.ofSeconds(120),
            Duration.ofMinutes(30),
            Duration.ofMinutes(15),
            Duration.ofDays(1));

    public BankTimes settling(Duration every) {
        return new BankTimes(slowCard, hangUp, cardPage, challenge, every);
    }
}
