package com.shopwright.kernel;

import org.springframework.stereotype.Component;

/** Makes {@link Batcher}s. */
@Component
public final class Batchers {

    /** One waits for the disk while the other is thought about. */
    private static final int TWO = 2;

    private final Fence fence;

    Batchers(Fence fence) {
        this.fence = fence;
    }

    /** @param work called on threads of its own, at most two at a time, outside any transaction */
    public <Q, A> Batcher<Q, A> of(Batcher.Work<Q, A> work) {
        return new Batcher<>(fence, TWO, work);
    }
}
