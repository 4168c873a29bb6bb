package com.shopwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.Chance;
import com.shopwright.catalog.Sku;
import com.shopwright.stock.SellingPolicy.Backorder;
import com.shopwright.stock.SellingPolicy.Deny;
import com.shopwright.stock.SellingPolicy.PreOrder;
import com.shopwright.stock.SupplyRows.Coming;
import com.shopwright.stock.SupplyRows.Standing;
import com.shopwright.stock.SupplyRows.Terms;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is available to promise, on Monday, 23 November 2026, at nine; suppliers and shop work Monday to Friday. */
class OutlookTest {

    private static final Sku LEG = new Sku("LEG");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final int LEAD_DAYS = 10; // Monday, 7 December; put away, it is of use on Tuesday

    private static final Schedule NINE = new Schedule(
            MONDAY.atTime(LocalTime.of(9, 0)).atZone(ZoneId.of("Europe/Berlin")), Timetable.STANDARD, Map.of());

    /** @param deliveries "2026-11-25:4 2026-12-01:6" */
    private static Outlook outlook(int free, int queue, String deliveries, Optional<SellingPolicy> policy) {
        List<Coming> coming = new ArrayList<>();
        for (String delivery : deliveries.isBlank() ? new String[0] : deliveries.split(" ", -1)) {
            String[] parts = delivery.split(":", 2);
            coming.add(new Coming(LEG, Integer.parseInt(parts[1]), LocalDate.parse(parts[0])));
        }
        return new Outlook(
                new Standing(new StockPosition(LEG, free, 0, 0, queue, 0), queue),
                coming,
                new Terms(LEAD_DAYS, 0, policy),
                NINE);
    }

    @ParameterizedTest(name = "{0} free, {1} owed, coming {2}: {3} more on {4}")
    @CsvSource({
        // on the shelf
        "5, 0, '', 5, 2026-11-23",
        "5, 0, '', 1, 2026-11-23",
        // one more than there is: asked of the supplier today
        "5, 0, '', 6, 2026-12-08",
        // the delivery that covers it, a day after it came
        "5, 0, 2026-11-25:4, 9, 2026-11-26",
        "5, 0, 2026-11-25:4, 10, 2026-12-08",
        // what others were promised out of it is not promised twice
        "0, 3, 2026-11-25:4, 1, 2026-11-26",
        "0, 4, 2026-11-25:4, 1, 2026-12-08",
        "0, 4, 2026-11-25:4 2026-12-01:6, 1, 2026-12-02",
        "0, 4, 2026-11-25:4 2026-12-01:6, 6, 2026-12-02",
        "0, 4, 2026-11-25:4 2026-12-01:6, 7, 2026-12-08",
        // part from one delivery, part from the next
        "2, 0, 2026-11-25:4 2026-12-01:6, 8, 2026-12-02",
        // ordered today, but behind a delivery that comes later still
        "0, 0, 2027-01-11:4, 5, 2027-01-12",
        // late: reckoned with from one day to the next
        "0, 0, 2026-11-16:4, 4, 2026-11-24",
        // comes on a Saturday, is put away on Monday
        "0, 0, 2026-11-28:4, 4, 2026-12-01"
    })
    void promises(int free, int owed, String deliveries, int quantity, LocalDate expected) {
        Outlook outlook = outlook(free, owed, deliveries, Optional.empty());
        assertThat(outlook.ready(quantity, true)).contains(expected);
        if (quantity > free) {
            assertThat(outlook.ready(quantity, false)).isEmpty();
        }
    }

    @ParameterizedTest(name = "at most {0} owed, {1} are: {2} more: {3}")
    @CsvSource({"5, 0, 7, true", "5, 0, 8, false", "5, 4, 3, true", "5, 4, 4, false", "5, 5, 2, true", "5, 5, 3, false"
    })
    void aLimitCountsWhatAllAreOwed(int limit, int owed, int quantity, boolean promised) {
        Outlook outlook = outlook(2, owed, "", Optional.of(new Backorder(OptionalInt.of(limit))));
        assertThat(outlook.ready(quantity, false).isPresent()).isEqualTo(promised);
    }

    @Test
    void theOwnersWordStandsAboveTheCatalogues() {
        assertThat(outlook(0, 0, "", Optional.of(new Deny())).ready(1, true)).isEmpty();
        assertThat(outlook(1, 0, "", Optional.of(new Deny())).ready(1, true)).contains(MONDAY);
        assertThat(outlook(0, 0, "", Optional.of(new Backorder(OptionalInt.empty())))
                        .ready(1, false))
                .isPresent();
    }

    @ParameterizedTest(name = "pre-order from {0}, coming {1}: {2} on {3}")
    @CsvSource({
        "2026-12-15, '', 1, 2026-12-15",
        "2026-12-19, '', 1, 2026-12-21", // a Saturday
        "2026-12-15, 2026-12-01:5, 5, 2026-12-15", // nobody has one before the day
        "2026-12-15, 2026-12-20:5, 5, 2026-12-22", // the supplier says later
        "2026-12-15, 2026-12-20:5, 6, 2026-12-22", // more than comes: never earlier than for fewer
        "2026-11-20, '', 1, 2026-12-08" // the day has passed and none came: as a backorder
    })
    void aPreOrderIsPromisedForItsDay(LocalDate from, String deliveries, int quantity, LocalDate expected) {
        Outlook outlook = outlook(0, 0, deliveries, Optional.of(new PreOrder(from, OptionalInt.empty())));
        assertThat(outlook.ready(quantity, false)).contains(expected);
    }

    @Test
    void saysWhy() {
        assertThat(outlook(0, 0, "2026-11-25:4", Optional.empty())
                        .explained(1, true)
                        .orElseThrow()
                        .because())
                .isEqualTo("LEG comes with the delivery of Wed 25 Nov");
        assertThat(outlook(0, 0, "", Optional.empty())
                        .explained(1, true)
                        .orElseThrow()
                        .because())
                .isEqualTo("LEG is to be ordered: 10 working days at the supplier, until Mon 7 Dec");
        assertThat(outlook(1, 0, "", Optional.empty())
                        .explained(1, true)
                        .orElseThrow()
                        .because())
                .isEqualTo("On the shelf, and ordered before 14:00");
    }

    /** Against a second opinion that hands every single piece to whoever is next, day by day. */
    @Test
    void agreesWithHandingOutPieceByPieceAndNeverPromisesEarlierForMore() {
        Random random = Chance.random();
        for (int round = 0; round < Chance.times(2_000, 100_000); round++) {
            int free = random.nextBoolean() ? 0 : random.nextInt(4);
            int queue = free > 0 ? 0 : random.nextInt(6);
            List<Coming> coming = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                coming.add(new Coming(LEG, 1 + random.nextInt(5), MONDAY.plusDays(random.nextInt(30) - 4)));
            }
            coming.sort(Comparator.comparing(Coming::due));
            Outlook outlook = new Outlook(
                    new Standing(new StockPosition(LEG, free, 0, 0, queue, 0), queue),
                    coming,
                    new Terms(LEAD_DAYS, 0, Optional.empty()),
                    NINE);
            LocalDate before = LocalDate.MIN;
            for (int quantity = 1; quantity < 20; quantity++) {
                LocalDate date = outlook.ready(quantity, true).orElseThrow();
                assertThat(date)
                        .as("%d of %d, %d owed, coming %s", quantity, free, queue, coming)
                        .isEqualTo(pieceByPiece(free, queue, coming, quantity))
                        .isAfterOrEqualTo(before);
                before = date;
            }
        }
    }

    private static LocalDate pieceByPiece(int free, int queue, List<Coming> coming, int quantity) {
        List<LocalDate> pieces = new ArrayList<>();
        for (int i = 0; i < free; i++) {
            pieces.add(MONDAY);
        }
        coming.forEach(delivery -> {
            for (int i = 0; i < delivery.quantity(); i++) {
                pieces.add(dayAfter(delivery.due().isBefore(MONDAY) ? MONDAY : delivery.due()));
            }
        });
        LocalDate ordered = dayAfter(LocalDate.of(2026, 12, 7));
        LocalDate last = pieces.stream().max(Comparator.naturalOrder()).orElse(MONDAY);
        while (pieces.size() < queue + quantity) {
            pieces.add(ordered.isAfter(last) ? ordered : last);
        }
        return pieces.get(queue + quantity - 1);
    }

    private static LocalDate dayAfter(LocalDate due) {
        LocalDate day = due;
        for (int worked = due.getDayOfWeek().getValue() > 5 ? -1 : 0; worked < 1; ) {
            day = day.plusDays(1);
            worked += day.getDayOfWeek().getValue() > 5 ? 0 : 1;
        }
        return day;
    }
}
