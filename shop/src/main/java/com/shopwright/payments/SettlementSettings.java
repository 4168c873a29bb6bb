package com.shopwright.payments;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param every how often the agents are asked for new settlements
 * @param grace by how much their clocks may differ from ours: what was booked so shortly before a settlement was closed may be in
 *     the next one
 */
@ConfigurationProperties("shopwright.settlements")
record SettlementSettings(
        @DefaultValue("1m") Duration every,
        @DefaultValue("1m") Duration grace) {}
