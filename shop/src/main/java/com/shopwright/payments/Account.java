package com.shopwright.payments;

import java.util.Locale;

/**
 * The accounts of the ledger; each is a column of {@code payments.posting}. Debits are positive: what the shop has and what it
 * spends grows with them, what it owes and what it earns grows with credits.
 */
public enum Account {
    RECEIVABLE("Owed by buyers", "for goods that have left", true),
    CLEARING("With the agent", "taken for the shop and not paid out yet", true),
    BANK("Bank account", "paid out by the agent, or transferred by buyers", true),
    CASH("Cash", "", true),
    FEES("Agent’s fees", "", true),
    REVENUE("Goods sold", "without tax", false),
    TAX("Sales tax", "contained in what was sold and owed to the state", false),
    SHIPPING("Delivery sold", "without tax", false),
    DEPOSITS("Paid in advance", "owed to buyers until the goods have left", false),
    REFUNDS("Goods taken back or reduced", "without tax", true),
    DISPUTES("Disputed", "held back by the agent until it is decided", true),
    LOSSES("Written off", "disputes lost and differences put away", true);

    private final String label;
    private final String meaning;
    private final boolean debit;

    Account(String label, String meaning, boolean debit) {
        this.label = label;
        this.meaning = meaning;
        this.debit = debit;
    }

    public String label() {
        return label;
    }

    /** What the label leaves open; empty if nothing. */
    public String meaning() {
        return meaning;
    }

    /** Whether its balance is usually a debit. */
    public boolean isDebit() {
        return debit;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
