package com.shopwright.storefront;

import java.util.Optional;

/** What a visitor of the demo should know: how fast its days pass, and where else to look. */
public record DemoRibbon(String today, String dayLength, Optional<String> mailbox, Optional<String> bank) {}
