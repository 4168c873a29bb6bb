package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Tag;
import com.shopwright.carts.Promise;
import com.shopwright.dispatch.ShipmentState;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopSettings;
import com.shopwright.orders.OrderState;
import com.shopwright.payments.PaymentState;
import com.shopwright.purchasing.PurchaseOrderState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How the back office says money, times and states. */
@Component
class Words {

    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", LANGUAGE);
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("d MMM, HH:mm", LANGUAGE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", LANGUAGE);

    private final ShopSettings settings;
    private final InstantSource clock;

    Words(ShopSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    String money(Money money) {
        return money.format(LANGUAGE);
    }

    /** The time of day, with the day unless it is today. */
    String moment(Instant at) {
        ZonedDateTime here = at.atZone(settings.timeZone());
        return (here.toLocalDate().equals(today()) ? CLOCK : DAY_AND_CLOCK).format(here);
    }

    LocalDate today() {
        return clock.instant().atZone(settings.timeZone()).toLocalDate();
    }

    Instant startOfToday() {
        return today().atStartOfDay(settings.timeZone()).toInstant();
    }

    int hour() {
        return clock.instant().atZone(settings.timeZone()).getHour();
    }

    String day(LocalDate date) {
        return DAY.format(date);
    }

    String promise(Promise promise) {
        return promise.earliest().equals(promise.latest())
                ? "arrives " + day(promise.latest())
                : "arrives " + day(promise.earliest()) + " – " + day(promise.latest());
    }

    /** As exact as a person cares: 380 ms, 4.2 s, 3 min, 5 h, 2 days. */
    String took(Duration took) {
        if (took.compareTo(Duration.ofSeconds(1)) < 0) {
            return took.toMillis() + " ms";
        }
        if (took.compareTo(Duration.ofMinutes(1)) < 0) {
            return String.format(LANGUAGE, "%.1f s", took.toMillis() / 1000.0);
        }
        if (took.compareTo(Duration.ofHours(1)) < 0) {
            return took.toMinutes() + " min";
        }
        return took.compareTo(Duration.ofDays(2)) < 0 ? took.toHours() + " h" : took.toDays() + " days";
    }

    String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    String who(Actor actor) {
        return actor.name().substring(0, 1).toUpperCase(LANGUAGE) + actor.name().substring(1);
    }

    Tag tag(OrderState state) {
        return switch (state) {
            case AWAITING_PAYMENT -> new Tag("Waiting for payment", "wait");
            case CONFIRMED -> new Tag("Confirmed", "good");
            case PARTLY_SHIPPED -> new Tag("Partly shipped", "good");
            case SHIPPED -> new Tag("Shipped", "good");
            case DELIVERED -> new Tag("Delivered", "");
            case PAYMENT_FAILED -> new Tag("Payment failed", "bad");
            case EXPIRED -> new Tag("Expired", "");
            case CANCELLED -> new Tag("Cancelled", "");
            case IN_REVIEW -> new Tag("To review", "bad");
            case PARKED -> new Tag("Waits for you", "bad");
        };
    }

    Tag tag(PaymentState state) {
        return switch (state) {
            case SENDING -> new Tag("Being sent", "wait");
            case ACTION_REQUIRED -> new Tag("Waiting for the buyer", "wait");
            case UNKNOWN -> new Tag("No answer yet", "wait");
            case AUTHORISED -> new Tag("Authorised", "good");
            case PARTLY_CAPTURED -> new Tag("Partly taken", "good");
            case CAPTURED -> new Tag("Taken", "good");
            case PARTLY_REFUNDED -> new Tag("Partly returned", "");
            case REFUNDED -> new Tag("Returned", "");
            case DECLINED -> new Tag("Declined", "bad");
            case VOIDED -> new Tag("Released", "");
        };
    }

    Tag tag(ShipmentState state) {
        return new Tag(
                state.label(),
                switch (state) {
                    case REQUESTED, PICKED, PACKED -> "wait";
                    case SHIPPED -> "good";
                    case DELIVERED, CANCELLED -> "";
                });
    }

    Tag tag(PurchaseOrderState state) {
        return new Tag(
                state.label(),
                switch (state) {
                    case DRAFT, REFUSED -> "bad";
                    case SENDING, SENT -> "wait";
                    case CONFIRMED, SHIPPED, PARTLY_RECEIVED -> "good";
                    case RECEIVED, CANCELLED -> "";
                });
    }
}
