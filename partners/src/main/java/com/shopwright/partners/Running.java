package com.shopwright.partners;

import com.shopwright.partners.bank.Bank;
import com.shopwright.partners.bank.BankTimes;
import com.shopwright.partners.wire.CannotStart;
import com.shopwright.partners.wire.Link;
import com.shopwright.partners.wire.Links;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Web;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** One partner at work: its office, its server, its link. */
final class Running implements AutoCloseable {
    private final Partner partner;
    private final Settings settings;
    private final Office office;
    private final Trade trade;
    private final Web web;

    /** What a partner does, once it has an office: its routes, and how it stops. */
    private record Trade(Consumer<JavalinConfig> routes, Runnable close) {}

    private Running(Partner partner, Settings settings, Office office, Trade trade, Web web) {
        this.partner = partner;
        this.settings = settings;
        this.office = office;
        this.trade = trade;
        this.web = web;
    }

    static Running start(Partner partner, Settings settings) {
        Office office = Office.open(plan(partner, settings), settings.data(), Clock.systemUTC());
        try {
            Trade trade = trade(partner, settings, office);
            Web web = Web.start(partner.id(), settings.host(), settings.portOf(partner), trade.routes());
            Running running = new Running(partner, settings, office, trade, web);
            running.begin();
            return running;
        } catch (CannotStart e) {
            office.close();
            throw e;
        }
    }

    private static Office.Plan plan(Partner partner, Settings settings) {
        return switch (partner) {
            case BANK -> Bank.plan();
            default -> throw new CannotStart(partner.id() + " cannot be started by this build.");
        };
    }

    private static Trade trade(Partner partner, Settings settings, Office office) {
        return switch (partner) {
            case BANK -> {
                Bank bank = new Bank(office, BankTimes.REAL, settings.merchant());
                yield new Trade(bank::open, bank::close);
            }
            default -> throw new CannotStart(partner.id() + " cannot be started by this build.");
        };
    }

    private void begin() {
        office.begin(settle(settings.shop().map(partner::hookAt)));
    }

    private Link settle(Optional<URI> hook) {
        URI url = URI.create("http://" + spoken(settings.host()) + ":" + web.port());
        Link given = settings.given().get(partner);
        if (given == null) {
            return new Links(settings.links()).settle(partner.id(), url, hook);
        }
        return hook.map(given::withHook).orElse(given).withUrl(url);
    }

    /** The name people use for this machine; "all addresses" is not one they could call. */
    private static String spoken(String host) {
        return switch (host) {
            case "127.0.0.1", "0.0.0.0", "::", "::1" -> "localhost";
            default -> host;
        };
    }

    Link link() {
        return office.link();
    }

    int port() {
        return web.port();
    }

    void hookTo(URI hook) {
        settle(Optional.of(hook));
        office.hookTo(hook);
    }

    @Override
    public void close() {
        trade.close().run();
        web.close();
        office.close();
    }
}
