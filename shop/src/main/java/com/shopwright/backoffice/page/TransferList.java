package com.shopwright.backoffice.page;

import java.util.List;

/** Goods on their way between places. */
public record TransferList(List<Transfer> transfers) {

    public record Transfer(
            String id,
            String name,
            String href,
            String action,
            int quantity,
            String from,
            String to,
            String sent,
            String due) {}
}
