package com.shopwright.payments.port;

import java.util.List;

/** What an agent says it has settled, asked for from where the last statement ended. */
public sealed interface Statement {

    /**
     * Every record once, in the agent's order; a settlement's payout comes last of it.
     *
     * @param cursor where to go on
     * @param more whether there is more already
     */
    record Listed(List<SettlementRecord> records, String cursor, boolean more) implements Statement {
        public Listed {
            records = List.copyOf(records);
        }
    }

    /** The agent tells nothing of the kind. */
    record None() implements Statement {}

    /** Ask again later. */
    record NoAnswer(String why) implements Statement {}
}
