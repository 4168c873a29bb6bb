package com.shopwright.kernel;

import java.util.Optional;

/** The wires to the partners: one properties file each in the links folder (see {@code docs/wire.md}). */
public interface Links {

    /** @param name {@code bank}, {@code warehouse}, {@code supplier-1} …, {@code mailbox}; empty if there is no such link */
    Optional<Link> link(String name);
}
