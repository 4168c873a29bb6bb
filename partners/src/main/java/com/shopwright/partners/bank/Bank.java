package com.shopwright.partners.bank;

import com.shopwright.partners.wire.Desk;
import com.shopwright.partners.wire.Knob;
import com.shopwright.partners.wire.Knobs;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Outbox.Handling;
import com.shopwright.partners.wire.Trade;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.List;

/** Meridian Bank. */
public final class Bank implements Trade {
    private static final Knob LATENCY = Knob.milliseconds("latencyMs", 0, "Wait before answering the shop");
    private static final Knob LOSE_ANSWER = Knob.probability("loseAnswer", "Do the work, but lose the answer");
    private static final Knob DUPLICATE = Knob.probability("duplicateWebhook", "Send a message twice");
    private static final Knob DROP = Knob.probability("dropWebhook", "Never send a message");
    private static final Knob DELAY = Knob.milliseconds("webhookDelayMs", 0, "Send messages late by");

    private static final Knob OMIT = Knob.probability("omitSettlement", "Leave a line out of the settlement");
    private static final Knob INVENT = Knob.probability("inventSettlement", "Settle something that never was");
    private static final Knob MISCOUNT = Knob.probability("miscountSettlement", "Settle a line a cent or more off");
    private static final Knob REPEAT = Knob.probability("repeatSettlement", "Settle a line twice");

    private final Office office;
    private final Books books;
    private final Till till;
    private final Authorisation authorisation;
    private final Settlements settlements;
    private final String merchant;

    /** @param merchant who takes the money, as buyers read it on the card page */
    public Bank(Office office, BankTimes times, String merchant) {
        this.office = office;
        this.books = new Books(office);
        this.till = new Till(office, books);
        this.authorisation = new Authorisation(office, books, times);
        this.settlements = new Settlements(office, times.settlement(), new Settlements.Slips() {
            @Override
            public boolean omits() {
                return office.knobs().strikes(OMIT);
            }

            @Override
            public boolean invents() {
                return office.knobs().strikes(INVENT);
            }

            @Override
            public boolean miscounts() {
                return office.knobs().strikes(MISCOUNT);
            }

            @Override
            public boolean repeats() {
                return office.knobs().strikes(REPEAT);
            }
        });
        this.merchant = merchant;
    }

    public static Office.Plan plan() {
        return new Office.Plan(
                "bank",
                "com/shopwright/partners/bank/schema.sql",
                List.of(LATENCY, LOSE_ANSWER, DUPLICATE, DROP, DELAY, OMIT, INVENT, MISCOUNT, REPEAT),
                knobs -> new Handling(knobs.strikes(DROP), knobs.strikes(DUPLICATE) ? 2 : 1, knobs.duration(DELAY)));
    }

    @Override
    public void routes(JavalinConfig config) {
        Knobs knobs = office.knobs();
        Desk desk = new Desk(config.routes, office, new Desk.Manners() {
            @Override
            public Duration latency() {
                return knobs.duration(LATENCY);
            }

            @Override
            public boolean losesAnswer() {
                return knobs.strikes(LOSE_ANSWER);
            }
        });
        new BankApi(office, books, till, authorisation).open(desk, config.routes);
        new SettlementApi(settlements).open(desk);
        new CardPages(office, books, authorisation, merchant).open(config.routes);
        new BankPages(office, books, settlements).open(config.routes);
    }

    @Override
    public void close() {
        authorisation.close();
    }
}
