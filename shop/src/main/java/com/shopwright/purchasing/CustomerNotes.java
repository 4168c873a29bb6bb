package com.shopwright.purchasing;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.orders.OrderId;
import com.shopwright.orders.Orders;
import com.shopwright.orders.Step;
import com.shopwright.purchasing.WaitingRows.Waiting;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells those who wait for a purchase order how it goes, in the timelines of their orders. */
@Component
class CustomerNotes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final Orders orders;
    private final Catalog catalog;

    CustomerNotes(Orders orders, Catalog catalog) {
        this.orders = orders;
        this.catalog = catalog;
    }

    /** @param due left out where the date no longer matters */
    void tell(
            List<Waiting> waiting,
            PurchaseOrder purchase,
            Step step,
            Actor actor,
            Optional<LocalDate> due,
            Optional<Duration> took) {
        if (waiting.isEmpty()) {
            return;
        }
        String expected = due.map(date -> ", expected " + DAY.format(date)).orElse("");
        byGoods(waiting)
                .forEach((goods, ids) -> orders.note(
                        ids, step, actor, "Purchase order " + purchase.number() + ": " + goods + expected, took));
    }

    /** Orders that wait for the same goods get the same words. */
    private Map<String, Set<OrderId>> byGoods(List<Waiting> waiting) {
        Map<Sku, String> names =
                catalog.names(waiting.stream().map(Waiting::sku).collect(Collectors.toSet()));
        Map<OrderId, String> goods = waiting.stream()
                .collect(Collectors.groupingBy(
                        Waiting::order,
                        Collectors.mapping(
                                row -> row.quantity() + " × "
                                        + names.getOrDefault(
                                                row.sku(), row.sku().value()),
                                Collectors.joining(", "))));
        Map<String, Set<OrderId>> byGoods = new HashMap<>();
        goods.forEach((order, text) ->
                byGoods.computeIfAbsent(text, none -> new HashSet<>()).add(order));
        return byGoods;
    }
}
