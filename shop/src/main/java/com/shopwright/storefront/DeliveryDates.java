package com.shopwright.storefront;

import com.shopwright.stock.Demand;
import com.shopwright.stock.Stock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a whole cart could leave, whichever way it goes. */
@Component
class DeliveryDates {
    private final Stock stock;

    DeliveryDates(Stock stock) {
        this.stock = stock;
    }

    /** The business date everything is ready to leave; empty if something is sold out. */
    Optional<LocalDate> ready(List<Demand> demands) {
        List<Optional<LocalDate>> dates = List.copyOf(stock.readyDates(demands).values());
        return dates.stream().allMatch(Optional::isPresent)
                ? dates.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }
}
