package com.shopwright.backoffice.page;

import java.util.List;

/** What needs a person, and how the day goes. */
public record Today(
        String greeting,
        List<Matter> matters,
        List<Figure> figures,
        List<OrderRow> latest,
        List<ActivityRow> activity) {

    /** Things of one kind that wait. */
    public record Matter(String title, String hint, List<Thing> things, String more, String moreHref) {}

    public record Thing(String title, String detail, String aside, String href) {}

    public record Figure(String label, String value, String note) {}
}
