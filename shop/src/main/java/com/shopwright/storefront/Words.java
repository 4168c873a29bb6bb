package com.shopwright.storefront;

import com.shopwright.carts.Promise;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopSettings;
import com.shopwright.pricing.Country;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How the shop writes money, dates, sizes and weights. */
@Component
class Words {
    private static final Locale LANGUAGE = Locale.UK;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", LANGUAGE);
    private static final DateTimeFormatter DAY_OF_WEEK = DateTimeFormatter.ofPattern("EEE d", LANGUAGE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", LANGUAGE);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", LANGUAGE);

    private final ZoneId zone;

    Words(ShopSettings settings) {
        this.zone = settings.timeZone();
    }

    String money(Money money) {
        return money.format(LANGUAGE);
    }

    /** "+€40", "−€12.50" or "same price". */
    String difference(Money difference) {
        if (difference.isZero()) {
            return "same price";
        }
        String amount = money(difference.isPositive() ? difference : difference.negated());
        return (difference.isPositive() ? "+" : "−")
                + (amount.endsWith(".00") ? amount.substring(0, amount.length() - 3) : amount);
    }

    String number(long number) {
        return String.format(LANGUAGE, "%,d", number);
    }

    /** "Frame", "Frame and Finish", "Frame, Finish and Edge". */
    String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    String date(LocalDate date) {
        return DAY.format(date);
    }

    /** "Tue 12 – Thu 14 May", as short as it can be said. */
    String dates(Promise promise) {
        LocalDate from = promise.earliest();
        LocalDate to = promise.latest();
        if (from.equals(to)) {
            return date(to);
        }
        boolean sameMonth = from.getMonth() == to.getMonth() && from.getYear() == to.getYear();
        return (sameMonth ? DAY_OF_WEEK : DAY).format(from) + " – " + date(to);
    }

    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    String took(Duration took) {
        long millis = took.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(LANGUAGE, "%.1f s", millis / 1000.0);
        }
        if (took.toHours() < 1) {
            return took.toMinutes() + " min " + took.toSecondsPart() + " s";
        }
        return took.toDays() < 1
                ? took.toHours() + " h " + took.toMinutesPart() + " min"
                : took.toDays() + " d " + took.toHoursPart() + " h";
    }

    String weight(int grams) {
        return grams < 1000 ? grams + " g" : plain(BigDecimal.valueOf(grams, 3)) + " kg";
    }

    String centimetres(int millimetres) {
        return plain(BigDecimal.valueOf(millimetres, 1));
    }

    String country(Country country) {
        return Locale.of("", country.code()).getDisplayCountry(LANGUAGE);
    }

    String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
