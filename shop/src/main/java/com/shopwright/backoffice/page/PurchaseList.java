package com.shopwright.backoffice.page;

import java.util.List;
import java.util.Optional;

/** The list of purchase orders. */
public record PurchaseList(List<Choice> choices, List<Row> orders, Optional<String> next, String self) {

    public record Row(String href, String number, String supplier, Tag state, String what, String total, String due) {}
}
