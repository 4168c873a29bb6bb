package com.shopwright.kernel;

import java.util.UUID;

/** The shop whose rows a statement touches: the first column of every key and the distribution key of a larger engine. */
public record ShopId(UUID value) {

    /** The one shop of a single-shop installation. */
    public static final ShopId ONLY = new ShopId(new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0001L));
}
