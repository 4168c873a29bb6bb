package com.shopwright.kernel;

/** How long a task may wait when there is more to do than can be done. */
public enum Urgency {
    /** It moves an order, goods or money. */
    NOW,

    /** Nobody is held up while it waits: a letter, a figure. It gives way while buyers crowd in, and is done when they have gone. */
    LATER
}
