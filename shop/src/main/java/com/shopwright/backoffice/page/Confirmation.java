package com.shopwright.backoffice.page;

/** Asks once more before something that cannot be taken back. */
public record Confirmation(
        Section section,
        String title,
        String text,
        boolean asksReason,
        String action,
        String yes,
        String no,
        String back) {}
