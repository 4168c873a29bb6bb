package com.shopwright.backoffice.page;

import java.util.List;

/** What was booked about one order. */
public record PostingList(String number, String href, List<Entry> entries) {

    /** @param note why, where a person decided; empty otherwise */
    public record Entry(String what, String at, String by, String note, List<Leg> legs) {}

    /** Either the debit or the credit is empty. */
    public record Leg(String account, String debit, String credit) {}
}
