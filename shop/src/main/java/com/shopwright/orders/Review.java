package com.shopwright.orders;

import com.shopwright.payments.Payment;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Looks at an order that was just paid with the owner's rules. */
@Component
final class Review {

    private final OrderSettings settings;

    Review(OrderSettings settings) {
        this.settings = settings;
    }

    /** Why a person should look at it before it goes on; empty if there is no reason to. */
    List<String> reasons(Head head, List<Payment> attempts) {
        boolean dear = settings.reviewAbove() > 0 && head.toPay().amount() > settings.reviewAbove();
        return dear
                ? List.of("The total of " + head.toPay().format(Locale.ENGLISH)
                        + " is above the amount you want to look at first.")
                : List.of();
    }
}
