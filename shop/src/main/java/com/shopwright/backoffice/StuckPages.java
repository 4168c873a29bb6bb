package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Notice;
import com.shopwright.backoffice.page.StuckList;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.ParkedTasks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the shop could not get done by itself, with what a person can do about it. */
@Controller
@RequestMapping(StuckPages.PATH)
class StuckPages {

    static final String PATH = "/office/stuck";
    private static final int SHOWN = 100;
    private static final Notice GONE = Notice.refused("That is settled already.");

    private final Desk desk;
    private final ParkedTasks parked;
    private final StuckWords words;

    StuckPages(Desk desk, ParkedTasks parked, StuckWords words) {
        this.desk = desk;
        this.parked = parked;
        this.words = words;
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

    @PostMapping("/{id}/resolve")
    String resolve(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        Notice notice = parked.resolve(id, Actor.OWNER) ? Notice.done("Put away. The shop leaves it to you.") : GONE;
        return desk.back(notice, PATH, request, response);
    }
}
