package com.shopwright.partners;

import com.shopwright.partners.wire.CannotStart;
import com.shopwright.partners.wire.Link;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Running partners. Closing stops them; what they did stays in their files. */
public final class Partners implements AutoCloseable {
    private final Map<Partner, Running> running = new EnumMap<>(Partner.class);

    private Partners() {}

    /** @throws CannotStart with one sentence for a person; nothing is left running then */
    public static Partners start(Settings settings) {
        Ports.check(settings);
        Partners partners = new Partners();
        try {
            for (Partner partner : Partner.values()) {
                if (settings.only().contains(partner)) {
                    partners.running.put(partner, Running.start(partner, settings));
                }
            }
            return partners;
        } catch (RuntimeException e) {
            partners.close();
            throw e;
        }
    }

    public URI address(Partner partner) {
        return require(partner).link().url();
    }

    public Link link(Partner partner) {
        return require(partner).link();
    }

    /** Sends all messages to this shop from now on, those that wait included; link files are brought in step. */
    public void shop(URI shop) {
        running.forEach((partner, one) -> one.hookTo(partner.hookAt(shop)));
    }

    public int smtpPort() {
        return require(Partner.MAILBOX).port() + 1;
    }

    @Override
    public void close() {
        List<Running> all = new ArrayList<>(running.values());
        running.clear();
        all.reversed().forEach(Running::close);
    }

    private Running require(Partner partner) {
        Running one = running.get(partner);
        if (one == null) {
            throw new IllegalArgumentException(partner.id() + " was not started");
        }
        return one;
    }
}
