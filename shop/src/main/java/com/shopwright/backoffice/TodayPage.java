package com.shopwright.backoffice;

import com.shopwright.backoffice.page.ActivityRow;
import com.shopwright.backoffice.page.Today;
import com.shopwright.kernel.Page;
import com.shopwright.orders.OrderFilter;
import com.shopwright.orders.OrderSummary;
import com.shopwright.orders.Orders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page: what needs me, and how is it going. */
@Controller
class TodayPage {

    private static final int LOOKED_AT = 100;
    private static final int SHOWN = 6;
    private static final int MOMENTS = 8;
    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final Desk desk;
    private final Words words;
    private final Orders orders;
    private final Matters matters;
    private final Figures figures;
    private final OrderRows rows;
    private final ActivityView activity;

    TodayPage(
            Desk desk,
            Words words,
            Orders orders,
            Matters matters,
            Figures figures,
            OrderRows rows,
            ActivityView activity) {
        this.desk = desk;
        this.words = words;
        this.orders = orders;
        this.matters = matters;
        this.figures = figures;
        this.rows = rows;
        this.activity = activity;
    }

    @GetMapping("/office")
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        return desk.page("today", draw(activity.latest(MOMENTS)), request, response);
    }

    /** The part that is drawn anew every few seconds; what happens comes by a stream of its own. */
    @GetMapping("/office/today")
    ModelAndView live() {
        return new ModelAndView("office/today-live", "page", draw(List.of()));
    }

    private Today draw(List<ActivityRow> moments) {
        Page<OrderSummary> latest =
                orders.list(new OrderFilter(Set.of(), Optional.empty(), Optional.empty(), LOOKED_AT));
        return new Today(
                greeting(),
                matters.now(),
                figures.of(latest),
                latest.items().stream().limit(SHOWN).map(rows::row).toList(),
                moments);
    }

    private String greeting() {
        int hour = words.hour();
        return hour < NOON ? "Good morning" : hour < EVENING ? "Good afternoon" : "Good evening";
    }
}
