package com.shopwright.web;

/** What the shop is called, for pages that this package draws itself; answered without a database. */
@FunctionalInterface
public interface Brand {
    String name();
}
