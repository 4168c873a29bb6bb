package com.shopwright.partners;

import java.net.URI;

/** The partners, in the order of their ports. */
public enum Partner {
    BANK("bank", "Meridian Bank", "bank"),
    SUPPLIER_1("supplier-1", "Nordholz Works", "suppliers/supplier-1"),
    SUPPLIER_2("supplier-2", "Claymoor Ceramics", "suppliers/supplier-2"),
    SUPPLIER_3("supplier-3", "Weft & Wick Textiles", "suppliers/supplier-3"),
    WAREHOUSE("warehouse", "Lindenhof Logistics", "warehouse"),
    MAILBOX("mailbox", "Mailbox", "mailbox");

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

    /** Where this partner posts its messages at a shop. */
    public URI hookAt(URI shop) {
        String base = shop.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + "hooks/" + hook);
    }
}
