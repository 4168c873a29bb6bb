package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Notice;
import com.shopwright.backoffice.page.ReviewForm;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import com.shopwright.orders.OwnOrders;
import com.shopwright.orders.ReviewRules;
import com.shopwright.orders.Reviews;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which orders wait for a look before anything is taken or sent, and what buyers may do to theirs. */
@Controller
class ReviewPage {

    static final String PATH = "/office/review";

    private final Desk desk;
    private final Reviews reviews;
    private final OwnOrders ownOrders;
    private final ShopProfiles profiles;

    ReviewPage(Desk desk, Reviews reviews, OwnOrders ownOrders, ShopProfiles profiles) {
        this.desk = desk;
        this.reviews = reviews;
        this.ownOrders = ownOrders;
        this.profiles = profiles;
    }

    @GetMapping(PATH)
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        ReviewRules rules = reviews.rules();
        int digits = profiles.current().currency().getDefaultFractionDigits();
        return desk.page(
                "review",
                new ReviewForm(
                        rules.amountAbove() == 0
                                ? ""
                                : BigDecimal.valueOf(rules.amountAbove(), digits)
                                        .toPlainString(),
                        profiles.current().currency().getCurrencyCode(),
                        rules.ordersPerEmail(),
                        rules.ordersPerAddress(),
                        rules.withinHours(),
                        rules.declinedAttempts(),
                        rules.abroad(),
                        rules.otherCountry(),
                        ownOrders.mayCancel()),
                request,
                response);
    }

    @PostMapping(PATH)
    String put(
            @RequestParam(defaultValue = "") String amountAbove,
            @RequestParam(defaultValue = "") String ordersPerEmail,
            @RequestParam(defaultValue = "") String ordersPerAddress,
            @RequestParam(defaultValue = "") String withinHours,
            @RequestParam(defaultValue = "") String declinedAttempts,
            @RequestParam(defaultValue = "false") boolean abroad,
            @RequestParam(defaultValue = "false") boolean otherCountry,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            reviews.put(new ReviewRules(
                    amount(amountAbove),
                    number("Orders under one e-mail address", ordersPerEmail),
                    number("Orders to one address", ordersPerAddress),
                    number("Within hours", withinHours),
                    number("Declined payments", declinedAttempts),
                    abroad,
                    otherCountry));
            return desk.back(
                    Notice.done("Saved. The rules count for orders paid from now on."), PATH, request, response);
        } catch (InvalidInput wrong) {
            return desk.back(
                    Notice.refused(wrong.field() + ": " + wrong.remedy() + ". Nothing was changed."),
                    PATH,
                    request,
                    response);
        }
    }

    @PostMapping(PATH + "/buyers")
    String letBuyers(
            @RequestParam(defaultValue = "false") boolean mayCancel,
            HttpServletRequest request,
            HttpServletResponse response) {
        ownOrders.letCancel(mayCancel);
        return desk.back(
                Notice.done(
                        mayCancel
                                ? "Saved. Buyers can cancel their own order until work begins."
                                : "Saved. Only you cancel orders from now on."),
                PATH,
                request,
                response);
    }

    private long amount(String typed) {
        if (typed.isBlank()) {
            return 0;
        }
        Optional<Money> money = Typed.money(typed, profiles.current().currency());
        return money.map(Money::amount)
                .orElseThrow(() -> new InvalidInput("Amount", "enter an amount such as 1000.00, or leave it empty"));
    }

    private static int number(String field, String typed) {
        OptionalInt number = typed.isBlank() ? OptionalInt.of(0) : Typed.pieces(typed);
        return number.orElseThrow(() -> new InvalidInput(field, "enter a whole number, or leave it empty"));
    }
}
