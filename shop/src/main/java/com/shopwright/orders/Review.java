package com.shopwright.orders;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.shopwright.carts.Address;
import com.shopwright.kernel.ShopId;
import com.shopwright.kernel.Transactions;
import com.shopwright.orders.ReviewRows.Sign;
import com.shopwright.payments.Payment;
import com.shopwright.payments.PaymentState;
import com.shopwright.pricing.Pricing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Looks at an order that was just paid with the owner's rules, in the caller's transaction. */
@Component
final class Review implements Reviews {

    private final ReviewRows rows;
    private final OrderRows orders;
    private final OrderSettings settings;
    private final Pricing pricing;
    private final Transactions transactions;
    private final ShopId shop;
    private final InstantSource clock;
    private final LoadingCache<ShopId, ReviewRules> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build(this::read);

    Review(
            ReviewRows rows,
            OrderRows orders,
            OrderSettings settings,
            Pricing pricing,
            Transactions transactions,
            ShopId shop,
            InstantSource clock) {
        this.rows = rows;
        this.orders = orders;
        this.settings = settings;
        this.pricing = pricing;
        this.transactions = transactions;
        this.shop = shop;
        this.clock = clock;
    }

    @Override
    public ReviewRules rules() {
        return known.get(shop);
    }

    @Override
    public void put(ReviewRules rules) {
        transactions.inOne(() -> rows.put(rules));
        transactions.afterCommit(known::invalidateAll);
    }

    /** Until the owner says otherwise in the office, what the shop was started with. */
    private ReviewRules read(ShopId of) {
        return rows.rules().orElseGet(() -> new ReviewRules(settings.reviewAbove(), 0, 0, 24, 0, false, false));
    }

    /** Why a person should look at it before it goes on; empty if there is no reason to. */
    List<String> reasons(Head head, List<Payment> attempts) {
        ReviewRules rules = rules();
        List<String> reasons = new ArrayList<>();
        if (rules.amountAbove() > 0 && head.toPay().amount() > rules.amountAbove()) {
            reasons.add("The total of " + head.toPay().format(Locale.ENGLISH)
                    + " is above the amount you want to look at first.");
        }
        long declined = attempts.stream()
                .filter(attempt -> attempt.state() == PaymentState.DECLINED)
                .count();
        if (rules.declinedAttempts() > 0 && declined >= rules.declinedAttempts()) {
            reasons.add(declined + " payments were declined before one went through.");
        }
        if (rules.looksAtBuyers()) {
            buyer(head, rules, reasons);
        }
        return reasons;
    }

    private void buyer(Head head, ReviewRules rules, List<String> reasons) {
        Order order = orders.find(head.id()).orElseThrow();
        Address to = order.checkout().address();
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofHours(rules.withinHours()));
        Sign email = new Sign(Sign.Kind.EMAIL, order.checkout().email().value().toLowerCase(Locale.ROOT));
        Sign address = new Sign(Sign.Kind.ADDRESS, plain(to));
        if (rules.abroad() && !to.country().equals(pricing.home())) {
            reasons.add("It goes abroad, to " + country(to.country().code()) + ".");
        }
        if (rules.otherCountry()) {
            rows.lastCountry(email, head.id())
                    .filter(last -> !last.equals(to.country().code()))
                    .ifPresent(last -> reasons.add("The last order under this e-mail address went to " + country(last)
                            + ", this one goes to " + country(to.country().code()) + "."));
        }
        rows.add(email, head.id(), to.country().code(), now);
        rows.add(address, head.id(), to.country().code(), now);
        tooMany(email, "under this e-mail address", rules.ordersPerEmail(), since, rules, reasons);
        tooMany(address, "to this address", rules.ordersPerAddress(), since, rules, reasons);
    }

    private void tooMany(Sign sign, String what, int most, Instant since, ReviewRules rules, List<String> reasons) {
        if (most > 0) {
            int orders = rows.ordersSince(sign, since);
            if (orders > most) {
                reasons.add(orders + " orders " + what + " within " + rules.withinHours() + " hours.");
            }
        }
    }

    /** However it is spelled: letters and digits alone. */
    private static String plain(Address address) {
        return (address.country().code() + "|" + address.postalCode() + "|" + address.line1())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}|]", "");
    }

    private static String country(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
