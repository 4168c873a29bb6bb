package com.shopwright.backoffice;

import com.shopwright.backoffice.page.ActivityRow;
import com.shopwright.orders.Activity;
import com.shopwright.orders.ActivityLog;
import com.shopwright.orders.Step;
import com.shopwright.orders.TimelineEntry;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts what happens into words. */
@Component
class ActivityView {

    private static final Set<Step> GOOD = EnumSet.of(
            Step.PAYMENT_AUTHORISED,
            Step.PAYMENT_CAPTURED,
            Step.PAYMENT_RECEIVED,
            Step.CONFIRMED,
            Step.GOODS_ARRIVED,
            Step.SHIPPED,
            Step.DELIVERED);

    private static final Set<Step> BAD = EnumSet.of(
            Step.PAYMENT_UNKNOWN, Step.PAYMENT_DECLINED, Step.PROMISE_BROKEN, Step.PARKED, Step.REFUND_REFUSED);

    private final ActivityLog log;
    private final Names names;
    private final Words words;

    ActivityView(ActivityLog log, Names names, Words words) {
        this.log = log;
        this.names = names;
        this.words = words;
    }

    /** Newest first. */
    List<ActivityRow> latest(int limit) {
        return rows(log.latest(limit));
    }

    List<ActivityRow> rows(List<Activity> activities) {
        if (activities.isEmpty()) {
            return List.of();
        }
        Names.Known known = names.read();
        return activities.stream().map(activity -> row(activity, known)).toList();
    }

    private ActivityRow row(Activity activity, Names.Known known) {
        TimelineEntry step = activity.step();
        return new ActivityRow(
                "step-" + activity.id(),
                words.moment(step.at()),
                activity.order().value(),
                OrderPages.href(activity.order()),
                words.money(activity.total()),
                step.step().label(),
                GOOD.contains(step.step()) ? "good" : BAD.contains(step.step()) ? "bad" : "",
                step.detail().orElse(""),
                known.who(step.actor()),
                step.took().map(words::took).orElse(""));
    }
}
