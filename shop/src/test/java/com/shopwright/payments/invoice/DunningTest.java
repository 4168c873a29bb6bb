package com.shopwright.payments.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DunningTest {

    private static final LocalDate BY = LocalDate.of(2026, 3, 16);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, due in 14 days",
        "2026-03-15, due in 1 day",
        "2026-03-16, due today",
        "2026-03-17, 1 day late",
        "2026-03-18, 2 days late",
        "2026-03-19, '3 days late, reminder 1 due'",
        "2026-03-26, '10 days late, reminder 2 due'",
        "2026-04-04, '19 days late, reminder 2 due'",
        "2026-04-05, '20 days late, last reminder due'"
    })
    void growsByTheDay(LocalDate today, String state) {
        assertThat(Dunning.of(BY, today, List.of(3, 10, 20)).state()).isEqualTo(state);
    }

    @Test
    void isLateFromTheDayAfter() {
        assertThat(Dunning.of(BY, BY, List.of()).late()).isFalse();
        assertThat(Dunning.of(BY, BY.plusDays(1), List.of()).late()).isTrue();
    }

    @Test
    void remindersThatDoNotRiseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InvoiceSettings(true, 14, List.of(3, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> new InvoiceSettings(true, 0, List.of()));
    }
}
