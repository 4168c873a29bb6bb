package com.shopwright.backoffice.page;

import java.util.List;

/** The products that are made to order. */
public record ModelList(List<Row> products) {

    /** @param picture what the newest version's presets look like; only decoration beside the name */
    public record Row(String name, String picture, String version, String published, String href) {}
}
