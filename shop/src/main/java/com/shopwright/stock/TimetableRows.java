package com.shopwright.stock;

import com.shopwright.kernel.ShopId;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL on {@code stock.timetable} and {@code stock.calendar}: when the shop and those it depends on work. */
@Repository
class TimetableRows {

    private static final String SHOP = "SHOP";
    private static final String SUPPLIERS = "SUPPLIERS";
    private static final String CARRIERS = "CARRIERS";

    private final JdbcClient sql;
    private final JsonMapper json;
    private final ShopId shop;

    TimetableRows(JdbcClient sql, JsonMapper json, ShopId shop) {
        this.sql = sql;
        this.json = json;
        this.shop = shop;
    }

    /** With one query; {@link Timetable#STANDARD} until the owner set one. */
    Timetable read() {
        Map<String, Working> working = new HashMap<>();
        List<Hours> hours = sql.sql("""
                select t.cut_off, t.packing_days, t.minutes_per_day, t.minutes_per_piece,
                       c.who, c.weekdays, c.holidays, c.closures
                from stock.timetable t
                join stock.calendar c on c.shop_id = t.shop_id
                where t.shop_id = :shop
                """)
                .param("shop", shop.value())
                .query((row, number) -> {
                    working.put(
                            row.getString("who"),
                            working(
                                    row.getString("weekdays"),
                                    Optional.ofNullable(row.getString("holidays")),
                                    row.getString("closures")));
                    int perDay = row.getInt("minutes_per_day");
                    OptionalInt limit = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(perDay);
                    return new Hours(
                            row.getTime("cut_off").toLocalTime(),
                            row.getInt("packing_days"),
                            new Workshop(limit, row.getInt("minutes_per_piece")));
                })
                .list();
        return hours.stream()
                .findFirst()
                .map(one -> new Timetable(
                        working.getOrDefault(SHOP, Working.MONDAY_TO_FRIDAY),
                        working.getOrDefault(SUPPLIERS, Working.MONDAY_TO_FRIDAY),
                        working.getOrDefault(CARRIERS, Working.MONDAY_TO_FRIDAY),
                        one.cutOff(),
                        one.packingDays(),
                        one.workshop()))
                .orElse(Timetable.STANDARD);
    }

    private record Hours(LocalTime cutOff, int packingDays, Workshop workshop) {}

    void put(Timetable timetable) {
        OptionalInt perDay = timetable.workshop().minutesPerDay();
        sql.sql("""
                insert into stock.timetable (shop_id, cut_off, packing_days, minutes_per_day, minutes_per_piece)
                values (:shop, :cutOff::time, :packingDays, :perDay, :perPiece)
                on conflict (shop_id) do update
                set cut_off = excluded.cut_off,
                    packing_days = excluded.packing_days,
                    minutes_per_day = excluded.minutes_per_day,
                    minutes_per_piece = excluded.minutes_per_piece
                """)
                .param("shop", shop.value())
                .param("cutOff", timetable.cutOff().toString())
                .param("packingDays", timetable.packingDays())
                .param("perDay", perDay.isPresent() ? perDay.getAsInt() : null, Types.INTEGER)
                .param("perPiece", timetable.workshop().minutesPerPiece())
                .update();
        put(SHOP, timetable.shop());
        put(SUPPLIERS, timetable.suppliers());
        put(CARRIERS, timetable.carriers());
    }

    private void put(String who, Working working) {
        sql.sql("""
                insert into stock.calendar (shop_id, who, weekdays, holidays, closures)
                values (:shop, :who, :weekdays, :holidays, :closures::json)
                on conflict (shop_id, who) do update
                set weekdays = excluded.weekdays,
                    holidays = excluded.holidays,
                    closures = excluded.closures
                """)
                .param("shop", shop.value())
                .param("who", who)
                .param(
                        "weekdays",
                        working.weekdays().stream()
                                .sorted()
                                .map(DayOfWeek::name)
                                .collect(Collectors.joining(" ")))
                .param("holidays", working.holidays().orElse(null), Types.VARCHAR)
                .param(
                        "closures",
                        json.writeValueAsString(working.closures().stream()
                                .map(closure -> new Away(
                                        closure.name(),
                                        closure.first().toString(),
                                        closure.last().toString()))
                                .toList()))
                .update();
    }

    private Working working(String weekdays, Optional<String> holidays, String closures) {
        return new Working(
                Arrays.stream(weekdays.split(" ", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                holidays,
                json.readValue(closures, new TypeReference<List<Away>>() {}).stream()
                        .map(away ->
                                new Closure(away.name(), LocalDate.parse(away.first()), LocalDate.parse(away.last())))
                        .toList());
    }

    private record Away(String name, String first, String last) {}
}
