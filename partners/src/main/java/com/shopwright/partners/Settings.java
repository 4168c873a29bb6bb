package com.shopwright.partners;

import com.shopwright.partners.wire.Link;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to start and how. {@link #in} is the usual partners on free ports of this machine with a business day of 5 s; the other methods
 * answer a changed copy.
 *
 * @param host address to listen on
 * @param data folder of the partners' files
 * @param links folder of the link files; missing files are created there
 * @param given links that are used instead of files
 * @param only which partners to start
 * @param ports per partner; 0 is any free port. The mailbox's SMTP port is the one after its own
 * @param day how long a business day lasts
 * @param days for partners whose day differs
 * @param shop where messages go; without it they wait, unless a link file names a hook
 * @param merchant name of the shop on the bank's card page
 */
public record Settings(
        String host,
        Path data,
        Path links,
        Map<Partner, Link> given,
        Set<Partner> only,
        Map<Partner, Integer> ports,
        Duration day,
        Map<Partner, Duration> days,
        Optional<URI> shop,
        String merchant) {

    public Settings {
        if (!day.isPositive() || days.values().stream().anyMatch(d -> !d.isPositive())) {
            throw new IllegalArgumentException("A business day must last at least a millisecond");
        }
        if (only.isEmpty()) {
            throw new IllegalArgumentException("Name at least one partner");
        }
        given = Map.copyOf(given);
        only = Set.copyOf(only);
        ports = Map.copyOf(ports);
        days = Map.copyOf(days);
    }

    /** @param folder keeps {@code partners/NAME.db} and {@code links/NAME.properties} */
    public static Settings in(Path folder) {
        return new Settings(
                "127.0.0.1",
                folder.resolve("partners"),
                folder.resolve("links"),
                Map.of(),
                Partner.USUAL,
                Map.of(),
                Duration.ofSeconds(5),
                Map.of(),
                Optional.empty(),
                "Larkwood");
    }

    public Settings host(String host) {
        return new Settings(host, data, links, given, only, ports, day, days, shop, merchant);
    }

    public Settings links(Path links) {
        return new Settings(host, data, links, given, only, ports, day, days, shop, merchant);
    }

    public Settings link(Partner partner, Link link) {
        return new Settings(host, data, links, with(given, partner, link), only, ports, day, days, shop, merchant);
    }

    public Settings only(Set<Partner> only) {
        return new Settings(host, data, links, given, only, ports, day, days, shop, merchant);
    }

    public Settings port(Partner partner, int port) {
        return new Settings(host, data, links, given, only, with(ports, partner, port), day, days, shop, merchant);
    }

    /** The ports from {@code base} upwards, in the order of {@link Partner}. */
    public Settings portBase(int base) {
        Settings changed = this;
        for (Partner partner : Partner.values()) {
            changed = changed.port(partner, partner.portFrom(base));
        }
        return changed;
    }

    public Settings day(Duration day) {
        return new Settings(host, data, links, given, only, ports, day, days, shop, merchant);
    }

    public Settings day(Partner partner, Duration day) {
        return new Settings(host, data, links, given, only, ports, this.day, with(days, partner, day), shop, merchant);
    }

    public Settings shop(URI shop) {
        return new Settings(host, data, links, given, only, ports, day, days, Optional.of(shop), merchant);
    }

    public Settings merchant(String merchant) {
        return new Settings(host, data, links, given, only, ports, day, days, shop, merchant);
    }

    int portOf(Partner partner) {
        return ports.getOrDefault(partner, 0);
    }

    Duration dayOf(Partner partner) {
        return days.getOrDefault(partner, day);
    }

    private static <T> Map<Partner, T> with(Map<Partner, T> map, Partner partner, T value) {
        Map<Partner, T> changed = new EnumMap<>(Partner.class);
        changed.putAll(map);
        changed.put(partner, value);
        return changed;
    }
}
