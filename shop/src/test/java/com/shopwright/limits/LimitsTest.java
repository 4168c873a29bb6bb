package com.shopwright.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.kernel.ShopMode;
import com.shopwright.kernel.ShopSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {
    private static final ClientAddress SOMEBODY = new ClientAddress("192.0.2.1");
    private static final ClientAddress SOMEBODY_ELSE = new ClientAddress("192.0.2.2");

    @ParameterizedTest
    @EnumSource(Limit.class)
    void refusesWhoDidItTooOftenAndNobodyElse(Limit limit) {
        Limits limits = limits(true);
        int allowed = 0;
        while (limits.take(limit, SOMEBODY).isEmpty()) {
            allowed++;
        }

        assertThat(allowed).isBetween(limit.times(), 2 * limit.times());
        assertThat(limits.take(limit, SOMEBODY).orElseThrow()).isBetween(Duration.ofNanos(1), limit.per());
        assertThat(limits.take(limit, SOMEBODY_ELSE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void refusesNobodyWhenSwitchedOff(Limit limit) {
        Limits limits = limits(false);
        for (int i = 0; i < 3 * limit.times(); i++) {
            assertThat(limits.take(limit, SOMEBODY)).isEmpty();
        }
    }

    private static Limits limits(boolean on) {
        return new Limits(new ShopSettings(
                Path.of("data"),
                Path.of("links"),
                URI.create("http://localhost"),
                ShopMode.FULL,
                86_400_000,
                ZoneId.of("Europe/Berlin"),
                "none",
                on,
                "en",
                "main"));
    }
}
