package com.shopwright.web;

import java.util.Map;

/** Draws parts of pages for answers that are no pages. */
public interface Fragments {

    /**
     * The part as HTML, escaped like any page.
     *
     * @param template its path below {@code src/main/jte}, without the ending
     */
    String draw(String template, Map<String, Object> parameters);
}
