package com.shopwright.kernel;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this shop was started.
 *
 * @param data the shop's folder
 * @param links the folder with one properties file per partner
 * @param url where buyers reach the shop; stands in e-mails and is where the bank sends buyers back to
 * @param businessDay how long a business day lasts in milliseconds; 86400000 in a real shop
 * @param seed {@code demo} to start with the demo goods, {@code none} to start empty
 * @param limits abuse limits are on
 * @param language what the shop speaks where a model has a translation, as a language tag such as {@code de}
 * @param node this process among those that serve one shop; a node that starts takes over what its predecessor left
 */
@ConfigurationProperties("shopwright")
public record ShopSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("data/links") Path links,
        @DefaultValue("http://localhost:8080") URI url,
        @DefaultValue("FULL") ShopMode mode,
        @DefaultValue("86400000") long businessDay,
        @DefaultValue("Europe/Berlin") ZoneId timeZone,
        @DefaultValue("demo") String seed,
        @DefaultValue("true") boolean limits,
        @DefaultValue("en") String language,
        @DefaultValue("main") String node) {

    public ShopSettings {
        if (businessDay < 100 || businessDay > Duration.ofDays(1).toMillis()) {
            throw new IllegalArgumentException("shopwright.business-day is 100 to 86400000 milliseconds");
        }
    }

    public boolean demo() {
        return seed.equals("demo");
    }
}
