package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Notice;
import com.shopwright.backoffice.page.Office;
import com.shopwright.backoffice.page.Section;
import com.shopwright.kernel.ParkedTasks;
import com.shopwright.kernel.ShopMode;
import com.shopwright.orders.OrderState;
import com.shopwright.orders.Orders;
import com.shopwright.payments.RefusedRefunds;
import com.shopwright.purchasing.PurchaseOrderState;
import com.shopwright.purchasing.Purchasing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws pages of the back office, and redirects after its forms. */
@Component
class Desk {

    private static final int MOST_TOLD = 99;

    private final Flash flash;
    private final Orders orders;
    private final Purchasing purchasing;
    private final RefusedRefunds refunds;
    private final ParkedTasks parked;
    private final ShopMode mode;

    Desk(Flash flash, Orders orders, Purchasing purchasing, RefusedRefunds refunds, ParkedTasks parked, ShopMode mode) {
        this.flash = flash;
        this.orders = orders;
        this.purchasing = purchasing;
        this.refunds = refunds;
        this.parked = parked;
        this.mode = mode;
    }

    /** A page drawn for htmx leaves the sentence for the next whole page. */
    ModelAndView page(String view, Object page, HttpServletRequest request, HttpServletResponse response) {
        boolean part = request.getHeader("HX-Request") != null;
        Optional<Notice> notice = part ? Optional.empty() : flash.take(request, response);
        return new ModelAndView("office/" + view, Map.of("page", page, "office", office(notice)));
    }

    String back(Notice notice, String href, HttpServletRequest request, HttpServletResponse response) {
        flash.say(notice, request, response);
        return "redirect:" + href;
    }

    boolean simple() {
        return mode == ShopMode.SIMPLE;
    }

    private Office office(Optional<Notice> notice) {
        List<Section> sections = Arrays.stream(Section.values())
                .filter(section -> !simple() || section != Section.PURCHASES)
                .toList();
        return new Office(sections, staff(), waiting(), notice);
    }

    private int waiting() {
        return orders.counts().getOrDefault(OrderState.PARKED, 0)
                + orders.counts().getOrDefault(OrderState.IN_REVIEW, 0)
                + purchasing.counts().getOrDefault(PurchaseOrderState.DRAFT, 0)
                + refunds.waiting(MOST_TOLD).size()
                + parked.count();
    }

    private static String staff() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(java.security.Principal::getName)
                .orElse("");
    }
}
