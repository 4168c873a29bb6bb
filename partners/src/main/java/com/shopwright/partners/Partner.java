package com.shopwright.partners;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;

/** The partners, in the order of their ports. */
public enum Partner {
    BANK("bank", "Meridian Bank", "bank"),
    SUPPLIER_1("supplier-1", "Nordholz Works", "suppliers/supplier-1"),
    SUPPLIER_2("supplier-2", "Claymoor Ceramics", "suppliers/supplier-2"),
    SUPPLIER_3("supplier-3", "Weft & Wick Textiles", "suppliers/supplier-3"),
    WAREHOUSE("warehouse", "Lindenhof Logistics", "warehouse"),
    MAILBOX("mailbox", "Mailbox", "mailbox"),
    STRIPE("stripe", "Stripe stand-in", "stripe");

    /** Those that a shop has unless it asks for others: two financial agents at once would only confuse. */
    public static final Set<Partner> USUAL = Set.copyOf(EnumSet.complementOf(EnumSet.of(STRIPE)));

    private final String id;
    private final String title;
    private final String hook;

    Partner(String id, String title, String hook) {
        this.id = id;
        this.title = title;
        this.hook = hook;
    }

    /** Names its file, its link and its entry in {@code --only}. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** The mailbox takes two ports, its own and SMTP's. */
    int portFrom(int base) {
        return base + ordinal() + (compareTo(MAILBOX) > 0 ? 1 : 0);
    }

    /** Where this partner posts its messages at a shop. */
    public URI hookAt(URI shop) {
        String base = shop.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + "hooks/" + hook);
    }
}
