package com.shopwright.backoffice.page;

import java.util.List;

/** The products that are made to order. */
public record ModelList(List<Row> products) {

    public record Row(String name, String version, String published, String href) {}
}
