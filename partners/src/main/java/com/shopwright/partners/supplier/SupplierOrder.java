package com.shopwright.partners.supplier;

import com.shopwright.partners.wire.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One order at a supplier.
 *
 * @param isShort half of one line will be missing
 * @param deliversAt when the goods arrive, if nothing comes between
 */
record SupplierOrder(
        String id,
        String key,
        String reference,
        OrderState state,
        LocalDate orderedOn,
        String deliverTo,
        int leadDays,
        int lateDays,
        Optional<LocalDate> deliveryDate,
        Optional<String> reason,
        String currency,
        boolean isShort,
        List<OrderLine> lines,
        Instant createdAt,
        Instant deliversAt) {

    Map<String, @Nullable Object> wire() {
        return Json.object(
                "id", id,
                "reference", reference,
                "state", state.wire(),
                "lines",
                        lines.stream()
                                .map(line -> Json.object(
                                        "sku", line.sku(),
                                        "quantity", line.quantity(),
                                        "delivered", line.delivered()))
                                .toList(),
                "deliveryDate", deliveryDate.map(LocalDate::toString).orElse(null),
                "reason", reason.orElse(null));
    }

    LocalDate promised() {
        return orderedOn.plusDays((long) leadDays + lateDays);
    }

    /** How much of each line arrives: all, or of the largest line only half, rounded down. */
    List<Long> arriving() {
        long largest = lines.stream().mapToLong(OrderLine::quantity).max().orElse(0);
        int shortLine =
                isShort ? lines.stream().map(OrderLine::quantity).toList().indexOf(largest) : -1;
        return java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(i -> i == shortLine
                        ? lines.get(i).quantity() / 2
                        : lines.get(i).quantity())
                .toList();
    }
}
