package com.shopwright.start;

import java.util.List;

/** The ports of the partners that {@code ./shopwright run} starts once the shop has found them free. */
final class PartnerPorts {
    private static final int BANK = 0;
    private static final int MAILBOX = 5;
    private static final int SMTP = 6;

    private PartnerPorts() {}

    /** The simple shop has no bank, suppliers or warehouse: only its mail goes somewhere. */
    static List<Integer> from(int base, boolean simple) {
        return java.util.stream.IntStream.rangeClosed(base + (simple ? MAILBOX : BANK), base + SMTP)
                .boxed()
                .toList();
    }
}
