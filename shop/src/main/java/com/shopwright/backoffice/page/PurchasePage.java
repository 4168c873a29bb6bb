package com.shopwright.backoffice.page;

import java.util.List;
import java.util.Optional;

/** One purchase order. */
public record PurchasePage(
        String number,
        String href,
        String supplier,
        Tag state,
        Optional<String> attention,
        List<Fact> facts,
        List<Line> lines,
        String total,
        boolean mayApprove,
        boolean mayCancel,
        boolean mayReceive) {

    public record Fact(String label, String value) {}

    public record Line(
            String sku,
            String href,
            String name,
            int quantity,
            int received,
            int open,
            String unitCost,
            String total) {}
}
