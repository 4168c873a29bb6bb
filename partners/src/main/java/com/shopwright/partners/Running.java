package com.shopwright.partners;

import com.shopwright.partners.bank.Bank;
import com.shopwright.partners.bank.BankTimes;
import com.shopwright.partners.mailbox.Mailbox;
import com.shopwright.partners.stripe.Stripe;
import com.shopwright.partners.supplier.Supplier;
import com.shopwright.partners.warehouse.Warehouse;
import com.shopwright.partners.wire.CannotStart;
import com.shopwright.partners.wire.Link;
import com.shopwright.partners.wire.Links;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Trade;
import com.shopwright.partners.wire.Web;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** One partner at work: its office, its server, its link. */
final class Running implements AutoCloseable {
    private static final int FREE_PORT_TRIES = 20;

    private final Partner partner;
    private final Settings settings;
    private final Office office;
    private final Trade trade;
    private final Web web;

    private Running(Partner partner, Settings settings, Office office, Trade trade, Web web) {
        this.partner = partner;
        this.settings = settings;
        this.office = office;
        this.trade = trade;
        this.web = web;
    }

    /** Tries again where a free port was asked for and the one after it, for SMTP, was taken. */
    static Running start(Partner partner, Settings settings) {
        boolean anyPort = settings.portOf(partner) == 0;
        for (int left = anyPort && partner == Partner.MAILBOX ? FREE_PORT_TRIES : 1; ; left--) {
            try {
                return startOnce(partner, settings);
            } catch (CannotStart e) {
                if (left == 1) {
                    throw e;
                }
            }
        }
    }

    private static Running startOnce(Partner partner, Settings settings) {
        Office office = Office.open(plan(partner, settings), settings.data(), Clock.systemUTC());
        Web web = null;
        try {
            Trade trade = trade(partner, settings, office);
            web = Web.start(partner.id(), settings.host(), settings.portOf(partner), trade::routes);
            trade.opened(settings.host(), web.port());
            Running running = new Running(partner, settings, office, trade, web);
            running.begin();
            return running;
        } catch (CannotStart e) {
            if (web != null) {
                web.close();
            }
            office.close();
            throw e;
        }
    }

    private static Office.Plan plan(Partner partner, Settings settings) {
        return switch (partner) {
            case BANK -> Bank.plan();
            case SUPPLIER_1, SUPPLIER_2, SUPPLIER_3 -> Supplier.plan(partner.id(), settings.dayOf(partner));
            case WAREHOUSE -> Warehouse.plan(settings.dayOf(partner));
            case MAILBOX -> Mailbox.plan();
            case STRIPE -> Stripe.plan();
        };
    }

    private static Trade trade(Partner partner, Settings settings, Office office) {
        return switch (partner) {
            case BANK -> new Bank(office, BankTimes.REAL.settling(settings.dayOf(partner)), settings.merchant());
            case SUPPLIER_1, SUPPLIER_2, SUPPLIER_3 -> new Supplier(office, partner.title(), settings.dayOf(partner));
            case WAREHOUSE -> new Warehouse(office, settings.dayOf(partner));
            case MAILBOX -> new Mailbox(office);
            case STRIPE -> new Stripe(office, settings.merchant());
        };
    }

    private void begin() {
        office.begin(settle(settings.shop().map(partner::hookAt)));
    }

    private Link settle(Optional<URI> hook) {
        URI url = URI.create("http://" + spoken(settings.host()) + ":" + web.port());
        Link given = settings.given().get(partner);
        if (given == null) {
            return new Links(settings.links())
                    .settle(partner.id(), url, hook, partner == Partner.STRIPE ? Link::ofStripe : Link::fresh);
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
        trade.close();
        web.close();
        office.close();
    }
}
