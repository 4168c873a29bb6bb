package com.shopwright.backoffice.page;

import java.util.List;

/** A shipment, with the buttons that make sense now. */
public record Parcel(
        String id,
        String orderNumber,
        String orderHref,
        Tag state,
        String place,
        List<String> goods,
        String carrier,
        String moved,
        String attention,
        boolean mayHandOver,
        String waitsFor,
        boolean mayDeliver) {}
