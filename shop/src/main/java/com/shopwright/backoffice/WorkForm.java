package com.shopwright.backoffice;

import com.shopwright.backoffice.page.WorkPage;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.stock.Closure;
import com.shopwright.stock.Timetable;
import com.shopwright.stock.Working;
import com.shopwright.stock.Workshop;
import com.shopwright.web.Sentences;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Reads the form of {@link WorkPages} and says which fields are wrong: what was typed stays as it is. */
final class WorkForm {

    static final String SHOP = "shop";
    static final String SUPPLIERS = "suppliers";
    static final String CARRIERS = "carriers";

    private static final int MINUTES_AN_HOUR = 60;

    private final MultiValueMap<String, String> typed;
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Optional<Timetable> timetable;

    WorkForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
        Optional<Working> shop = working(SHOP);
        Optional<Working> suppliers = working(SUPPLIERS);
        Optional<Working> carriers = working(CARRIERS);
        Optional<LocalTime> cutOff =
                read("cutOff", "enter a time of day such as 14:00", () -> LocalTime.parse(text("cutOff")));
        Optional<Integer> packingDays = read(
                "packingDays",
                "enter a whole number of working days, 0 for the same day",
                () -> Integer.valueOf(text("packingDays")));
        Optional<Workshop> workshop = workshop();
        this.timetable = faults.isEmpty()
                ? read(
                        "packingDays",
                        "check this",
                        () -> new Timetable(
                                shop.orElseThrow(),
                                suppliers.orElseThrow(),
                                carriers.orElseThrow(),
                                cutOff.orElseThrow(),
                                packingDays.orElseThrow(),
                                workshop.orElseThrow()))
                : Optional.empty();
    }

    /** The form as it stands when nobody has typed anything yet. */
    static MultiValueMap<String, String> of(Timetable timetable) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        put(fields, SHOP, timetable.shop());
        put(fields, SUPPLIERS, timetable.suppliers());
        put(fields, CARRIERS, timetable.carriers());
        fields.set("cutOff", timetable.cutOff().toString());
        fields.set("packingDays", String.valueOf(timetable.packingDays()));
        OptionalInt perDay = timetable.workshop().minutesPerDay();
        fields.set(
                "hoursPerDay",
                perDay.isPresent()
                        ? BigDecimal.valueOf(perDay.getAsInt())
                                .divide(BigDecimal.valueOf(MINUTES_AN_HOUR), 2, java.math.RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        : "");
        fields.set("minutesPerPiece", String.valueOf(timetable.workshop().minutesPerPiece()));
        return fields;
    }

    private static void put(MultiValueMap<String, String> fields, String who, Working working) {
        working.weekdays().stream().sorted().forEach(day -> fields.add(who + ".weekdays", day.name()));
        fields.set(who + ".holidays", working.holidays().orElse(""));
        for (Closure closure : working.closures()) {
            fields.add(who + ".closure", closure.name());
            fields.add(who + ".first", closure.first().toString());
            fields.add(who + ".last", closure.last().toString());
        }
    }

    /** Empty if anything is wrong; {@link #faults} says what. */
    Optional<Timetable> timetable() {
        return timetable;
    }

    Map<String, String> faults() {
        return faults;
    }

    Map<String, String> fields() {
        return typed.toSingleValueMap();
    }

    Set<String> weekdays(String who) {
        return new HashSet<>(typed.getOrDefault(who + ".weekdays", List.of()));
    }

    /** Those that were typed, and one more to fill in. */
    List<WorkPage.Closure> closures(String who) {
        List<WorkPage.Closure> rows = new ArrayList<>();
        for (int i = 0; i < rows(who); i++) {
            if (!blank(who, i)) {
                rows.add(new WorkPage.Closure(
                        at(who + ".closure", i),
                        at(who + ".first", i),
                        at(who + ".last", i),
                        faults.getOrDefault(who + ".closure." + rows.size(), "")));
            }
        }
        rows.add(WorkPage.Closure.EMPTY);
        return rows;
    }

    private Optional<Working> working(String who) {
        List<Closure> closures = new ArrayList<>();
        int shown = 0;
        for (int i = 0; i < rows(who); i++) {
            if (!blank(who, i)) {
                int row = i;
                read(
                                who + ".closure." + shown,
                                "enter a name, the first day and the last day, or empty the row",
                                () -> new Closure(
                                        at(who + ".closure", row),
                                        LocalDate.parse(at(who + ".first", row)),
                                        LocalDate.parse(at(who + ".last", row))))
                        .ifPresent(closures::add);
                shown++;
            }
        }
        return read(
                who + ".weekdays",
                "choose weekdays of the list",
                () -> new Working(
                        weekdays(who).stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                        Optional.of(text(who + ".holidays")).filter(region -> !region.isEmpty()),
                        closures));
    }

    private Optional<Workshop> workshop() {
        Optional<OptionalInt> perDay = read(
                "hoursPerDay",
                "enter hours such as 16 or 7.5, or leave it empty for no limit",
                () -> text("hoursPerDay").isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(new BigDecimal(text("hoursPerDay").replace(',', '.'))
                                .multiply(BigDecimal.valueOf(MINUTES_AN_HOUR))
                                .setScale(0, java.math.RoundingMode.HALF_UP)
                                .intValueExact()));
        Optional<Integer> perPiece = read(
                "minutesPerPiece", "enter a whole number of minutes", () -> Integer.valueOf(text("minutesPerPiece")));
        return perDay.isEmpty() || perPiece.isEmpty()
                ? Optional.empty()
                : read("hoursPerDay", "check this", () -> new Workshop(perDay.get(), perPiece.get()));
    }

    /** What {@code parse} makes of a field; what it cannot read or a value refuses is a fault of that field. */
    private <T> Optional<T> read(String field, String remedy, Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (InvalidInput wrong) {
            faults.put(named(field, wrong.field()), Sentences.of(wrong.remedy()));
            return Optional.empty();
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException unreadable) {
            faults.put(field, Sentences.of(remedy));
            return Optional.empty();
        }
    }

    /** The field of the form that a value's complaint is about. */
    private static String named(String field, String complaint) {
        return switch (complaint) {
            case "holidays" -> field.replace(".weekdays", ".holidays");
            case "workshop.minutesPerPiece" -> "minutesPerPiece";
            default -> field;
        };
    }

    private String text(String field) {
        return Optional.ofNullable(typed.getFirst(field)).orElse("").strip();
    }

    private int rows(String who) {
        return typed.getOrDefault(who + ".closure", List.of()).size();
    }

    private boolean blank(String who, int row) {
        return (at(who + ".closure", row) + at(who + ".first", row) + at(who + ".last", row)).isEmpty();
    }

    private String at(String field, int row) {
        List<String> values = typed.getOrDefault(field, List.of());
        return row < values.size() ? values.get(row).strip() : "";
    }
}
