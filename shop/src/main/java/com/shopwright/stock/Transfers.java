package com.shopwright.stock;

import com.shopwright.kernel.Actor;
import java.util.List;
import java.util.UUID;

/** Moves goods between locations: out of the one when they are sent, in the other when somebody says they arrived. */
public interface Transfers {

    /**
     * Sends what is free; what is promised stays where it was promised from. Repeating a transfer changes nothing.
     *
     * @throws com.shopwright.kernel.InvalidInput if there is no such location
     */
    TransferOutcome send(Transfer transfer, Actor actor);

    /**
     * A transfer is there. What is missing of it is written off, so that every piece is accounted for. Repeating it changes
     * nothing.
     *
     * @param arrived how many pieces, up to what was sent
     */
    ArrivalOutcome arrive(UUID transfer, int arrived, Actor actor);

    /** The transfers that have not arrived, earliest due first. */
    List<InTransit> inTransit();
}
