package com.shopwright.backoffice.page;

/** One way to narrow a list. */
public record Choice(String label, int count, String href, boolean current) {}
