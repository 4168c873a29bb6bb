package com.shopwright.api;

import com.shopwright.stock.InTransit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Goods on their way from one location to another. */
record TransferDocument(
        UUID id, String sku, String from, String to, int quantity, LocalDate due, String sentBy, Instant sentAt) {

    static TransferDocument of(InTransit sent) {
        return new TransferDocument(
                sent.transfer().id(),
                sent.transfer().sku().value(),
                sent.transfer().from().value(),
                sent.transfer().to().value(),
                sent.transfer().quantity(),
                sent.transfer().due(),
                sent.sentBy().name(),
                sent.sentAt());
    }
}
