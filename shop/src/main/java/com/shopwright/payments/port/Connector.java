package com.shopwright.payments.port;

import com.shopwright.payments.Due;
import com.shopwright.payments.Instruction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A way to have money moved, and the whole of what one must do. A connector is a bean in a package of its own below
 * {@code payments}; nothing outside that package knows it. Its settings stand under {@code shopwright.payments.METHOD}.
 *
 * <p>It keeps no state and is called from many threads at once, never inside a transaction (unless it works
 * {@link Capability#BY_HAND by hand}), and at least once for whatever it is asked: the same question comes with the same key.
 * It answers within half a minute, and turns whatever goes wrong on the wire into {@link Reply.NoAnswer}; an exception of its
 * own counts as no answer too.
 */
public interface Connector {

    Terms terms();

    /** Whether buyers can be offered it at this moment: it has its settings and its link. Asked for each page. */
    boolean isReady();

    /** Begins a charge. Where the buyer must act the answer waits for them, with the page where they do. */
    Reply start(Charge charge);

    /** As {@link #start} with what the agent gave the buyer's browser in place of a card number. Asked only if it takes tokens. */
    default Reply authorise(Charge charge, String token) {
        return new Reply.Refused("token_not_taken");
    }

    /** Takes so much of what is authorised. */
    Reply capture(Move move);

    /** Lets go what is authorised and not taken, or closes a charge that still waits for the buyer. */
    Reply voidRest(Move move);

    /** Gives so much of what was taken back. */
    Reply refund(Move move);

    /** How a charge stands, by its key or the agent's own name for it; {@link Reply.Unheard} if it never got there. */
    Reply query(Charge charge);

    /** Whether a move whose answer was lost was carried out. */
    Fate fate(Move move);

    /** Renews an authorisation that is about to lapse, for what of it is not taken. Asked only if it can. */
    default Reply reauthorise(Charge charge, UUID key) {
        return new Reply.Refused("not_renewable");
    }

    /** Reads a message posted to its hook and tells whether the agent has signed it lately. Calls nobody. */
    default Heard hear(HookMessage message) {
        return new Heard.Refused("this way to pay sends no messages");
    }

    /** What the agent moved on that day (UTC). */
    default Settlements settlements(LocalDate day) {
        return new Settlements.None();
    }

    /**
     * What the agent has settled since then, in its order: that is what reconciliation compares with the ledger.
     *
     * @param cursor of the last statement; empty to begin
     */
    default Statement statement(Optional<String> cursor) {
        return new Statement.None();
    }

    /** By when a promise to pay is to be kept and how late it is. Calls nobody. */
    default Optional<Due> due(Charge charge) {
        return Optional.empty();
    }

    /** What the buyer has to know to pay, while money is owed and there is no page to go to. Calls nobody. */
    default List<Instruction> instructions(Charge charge) {
        return List.of();
    }

    /** Why it was declined and what the buyer can do about it, as sentences for the buyer; empty for the shop's own words. */
    default String declined(String reason) {
        return "";
    }
}
