package com.shopwright.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.shopwright.stock.Figures;
import com.shopwright.stock.Movement;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One entry of a SKU's ledger: by how much the balances changed, what they were then, and why. */
record MovementDocument(
        String location,
        long number,
        Movement.Kind kind,
        Balances effect,
        Balances after,
        UUID reference,
        String actor,
        Instant at,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> note) {

    record Balances(int onHand, int held, int allocated) {

        static Balances of(Figures figures) {
            return new Balances(figures.onHand(), figures.held(), figures.allocated());
        }
    }

    static MovementDocument of(Movement movement) {
        return new MovementDocument(
                movement.location().value(),
                movement.number(),
                movement.kind(),
                Balances.of(movement.effect()),
                Balances.of(movement.after()),
                movement.reference(),
                movement.actor().name(),
                movement.at(),
                movement.note());
    }
}
