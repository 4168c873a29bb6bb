package com.shopwright.stock;

import com.shopwright.kernel.Event;
import java.util.List;
import java.util.UUID;

/**
 * What this claimant waits for comes on another day than was said, and so these of its lines leave on another.
 *
 * @param lines those whose day has changed; {@link Promises#of} tells the days that hold now
 */
public record PromisesMoved(Claimant claimant, List<UUID> lines) implements Event {

    public PromisesMoved {
        lines = List.copyOf(lines);
    }

    @Override
    public UUID subject() {
        return claimant.value();
    }
}
