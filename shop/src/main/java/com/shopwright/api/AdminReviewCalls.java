package com.shopwright.api;

import com.shopwright.orders.ReviewRules;
import com.shopwright.orders.Reviews;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which orders wait for a look before anything is taken or sent. */
@RestController
@RequestMapping(path = ApiPaths.V1 + "/admin/review-rules", produces = MediaType.APPLICATION_JSON_VALUE)
class AdminReviewCalls {

    private final Reviews reviews;

    AdminReviewCalls(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping
    ReviewRules rules() {
        return reviews.rules();
    }

    @PutMapping
    ReviewRules put(Body body) {
        Optional<Long> amountAbove = body.wholeNumber("amountAbove", 0, 100_000_000_000L);
        Optional<Integer> perEmail = body.integer("ordersPerEmail", 0, 1000);
        Optional<Integer> perAddress = body.integer("ordersPerAddress", 0, 1000);
        Optional<Integer> withinHours = body.integer("withinHours", 1, 24 * 31);
        Optional<Integer> declined = body.integer("declinedAttempts", 0, 100);
        boolean abroad = body.flag("abroad");
        boolean otherCountry = body.flag("otherCountry");
        body.check();
        ReviewRules rules = new ReviewRules(
                amountAbove.orElseThrow(),
                perEmail.orElseThrow(),
                perAddress.orElseThrow(),
                withinHours.orElseThrow(),
                declined.orElseThrow(),
                abroad,
                otherCountry);
        reviews.put(rules);
        return rules;
    }
}
