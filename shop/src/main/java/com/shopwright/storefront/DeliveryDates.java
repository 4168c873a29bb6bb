package com.shopwright.storefront;

import com.shopwright.carts.Promise;
import com.shopwright.pricing.DeliveryMethod;
import com.shopwright.stock.Demand;
import com.shopwright.stock.Stock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a whole cart could be at the door by each way of delivery: when it is ready, plus business days on the road. */
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

    static Promise at(LocalDate ready, DeliveryMethod method) {
        return new Promise(plus(ready, method.minDays()), plus(ready, method.maxDays()));
    }

    private static LocalDate plus(LocalDate start, int businessDays) {
        LocalDate day = start;
        for (int left = businessDays; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
