package com.shopwright.backoffice.page;

/** An order in a list. */
public record OrderRow(
        String href,
        String number,
        String customer,
        Tag state,
        String pieces,
        String total,
        String payment,
        String placed) {}
