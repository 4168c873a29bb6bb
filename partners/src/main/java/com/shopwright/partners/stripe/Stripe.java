package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.Desk;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Trade;
import io.javalin.config.JavalinConfig;

/** The stand-in for Stripe. */
public final class Stripe implements Trade {
    private final Office office;
    private final String merchant;
    private final Shelves shelves = new Shelves();
    private final Mischief mischief;
    private final Paper paper;
    private final ApiDesk desk;
    private final Checkout checkout;
    private final StripeApi api;

    /** @param merchant who takes the money, as buyers read it on the card page */
    public Stripe(Office office, String merchant) {
        this.office = office;
        this.merchant = merchant;
        this.mischief = new Mischief(office.knobs());
        this.paper = new Paper(office);
        Events events = new Events(office, shelves);
        Balance balance = new Balance(office, shelves);
        Disputes disputes = new Disputes(office, shelves, paper, events, balance);
        Cards cards = new Cards(office, shelves, paper, events, balance, disputes, mischief);
        Refunds refunds = new Refunds(office, shelves, paper, events, balance);
        this.checkout = new Checkout(office, shelves, paper, events, cards);
        this.desk = new ApiDesk(office, new Replays(office), mischief);
        this.api = new StripeApi(shelves, paper, checkout, cards, refunds, disputes);
    }

    public static Office.Plan plan() {
        return new Office.Plan(
                        "stripe", "com/shopwright/partners/stripe/schema.sql", Mischief.KNOBS, Mischief::handling)
                .sealedBy(new StripeSeal());
    }

    @Override
    public void routes(JavalinConfig config) {
        Desk.knobs(config.routes, office);
        new CheckoutPages(office, shelves, checkout, merchant).open(config.routes);
        new StripePages(office, shelves).open(config.routes);
        api.open(desk, config.routes);
    }

    @Override
    public void close() {
        desk.close();
    }
}
