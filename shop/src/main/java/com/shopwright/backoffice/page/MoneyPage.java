package com.shopwright.backoffice.page;

import java.util.List;

/**
 * What the ledger says, and where the agent's settlements say otherwise.
 *
 * @param compared how far the settlements were compared, in a sentence; empty before the first
 * @param ages how old the open differences are
 * @param sides the accounts, as people look for them
 */
public record MoneyPage(String compared, List<Age> ages, List<Open> open, List<Side> sides) {

    /** @param count differences of that age, with the sum of what they are about */
    public record Age(String label, int count, String sum) {}

    /**
     * One open difference.
     *
     * @param what in a sentence
     * @param number of the order; empty if none is known
     * @param reference what the agent calls it; empty if it has no name for it
     * @param writeOff what putting it away as a loss or a gain books
     */
    public record Open(
            String id,
            String what,
            String number,
            String href,
            String ours,
            String theirs,
            String difference,
            String reference,
            String happened,
            Tag age,
            String writeOff) {}

    public record Side(String title, List<Balance> balances) {}

    /** @param note what it is and where; empty if the label says it */
    public record Balance(String label, String note, String amount) {}
}
