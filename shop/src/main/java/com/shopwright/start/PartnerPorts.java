package com.shopwright.start;

import java.util.List;

/** The ports of the partners that {@code ./shopwright run} starts once the shop has found them free. */
final class PartnerPorts {
    private static final int BANK = 0;
    private static final int MAILBOX = 5;
    private static final int SMTP = 6;
    private static final int STRIPE = 7;

    private PartnerPorts() {}

    /** The simple shop has no bank, suppliers or warehouse: only its mail goes somewhere. Stripe stands in only if asked for. */
    static List<Integer> from(int base, boolean simple, boolean stripe) {
        return java.util.stream.IntStream.rangeClosed(base + (simple ? MAILBOX : BANK), base + (stripe ? STRIPE : SMTP))
                .boxed()
                .toList();
    }
}
