package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Notice;
import com.shopwright.backoffice.page.StuckList;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.ParkedTask;
import com.shopwright.kernel.ParkedTasks;
import com.shopwright.kernel.Transactions;
import com.shopwright.orders.Orders;
import com.shopwright.orders.Step;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the shop could not get done by itself, with what a person can do about it. */
@Controller
@RequestMapping(StuckPages.PATH)
class StuckPages {

    static final String PATH = "/office/stuck";
    private static final int SHOWN = 100;
    private static final int LONGEST_REASON = 200;
    private static final Notice GONE = Notice.refused("That is settled already.");

    private final Desk desk;
    private final ParkedTasks parked;
    private final StuckWords words;
    private final StuckAbout about;
    private final Orders orders;
    private final Transactions transactions;

    StuckPages(
            Desk desk,
            ParkedTasks parked,
            StuckWords words,
            StuckAbout about,
            Orders orders,
            Transactions transactions) {
        this.desk = desk;
        this.parked = parked;
        this.words = words;
        this.about = about;
        this.orders = orders;
        this.transactions = transactions;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request, HttpServletResponse response) {
        return desk.page(
                "stuck",
                new StuckList(parked.latest(SHOWN).stream().map(words::stuck).toList()),
                request,
                response);
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        Notice notice = parked.retry(id, Actor.OWNER)
                ? Notice.done("Trying again. If it fails once more, it comes back here.")
                : GONE;
        return desk.back(notice, PATH, request, response);
    }

    /** What a person did instead stands in the order's timeline, where there is an order. */
    @PostMapping("/{id}/resolve")
    String resolve(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response) {
        String said = Typed.line(reason, LONGEST_REASON);
        Notice notice = said.isEmpty()
                ? Notice.refused("Say in a few words how you settled it. Nothing was changed.")
                : transactions.inOne(() -> parked.resolve(id, Actor.OWNER, said)
                        .map(task -> settled(task, said))
                        .orElse(GONE));
        return desk.back(notice, PATH, request, response);
    }

    private Notice settled(ParkedTask task, String reason) {
        return about.order(task)
                .map(order -> {
                    orders.note(
                            Set.of(order.id()),
                            Step.SETTLED_BY_HAND,
                            Actor.OWNER,
                            Chore.of(task).what() + ": " + reason,
                            Optional.empty());
                    return Notice.done("Put away, and noted in order " + order.number() + ".");
                })
                .orElse(Notice.done("Put away. The shop leaves it to you."));
    }
}
