package com.shopwright.carts;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.kernel.Money;
import com.shopwright.pricing.DeliveryMethod;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 0, 2026-11-23", // a Monday
        "2026-11-23, 4, 2026-11-27",
        "2026-11-23, 5, 2026-11-30",
        "2026-11-27, 1, 2026-11-30", // a Friday
        "2026-11-28, 0, 2026-11-30", // a Saturday
        "2026-11-28, 1, 2026-12-01",
        "2026-11-29, 1, 2026-12-01", // a Sunday
        "2026-11-23, 20, 2026-12-21"
    })
    void countsMondayToFriday(LocalDate from, int days, LocalDate expected) {
        assertThat(BusinessDays.after(from, days)).isEqualTo(expected);
    }

    @Test
    void aPromiseIsMakingThenTheRoad() {
        DeliveryMethod way = new DeliveryMethod("standard", "Standard", "", Money.of(0, "EUR"), 2, 4);
        assertThat(Promise.of(LocalDate.of(2026, 11, 26), 3, way)) // leaves on Tuesday, 1 December
                .isEqualTo(new Promise(LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 7)));
    }
}
