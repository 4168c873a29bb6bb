package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Notice;
import com.shopwright.stock.Promises;
import com.shopwright.stock.Timetable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** When we work: the owner sets what dates are reckoned by. */
@Controller
@RequestMapping(WorkPages.PATH)
class WorkPages {

    static final String PATH = "/office/work";

    private final Desk desk;
    private final Promises promises;
    private final WorkView view;

    WorkPages(Desk desk, Promises promises, WorkView view) {
        this.desk = desk;
        this.promises = promises;
        this.view = view;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        WorkForm form = new WorkForm(WorkForm.of(promises.timetable()));
        return desk.page("work", view.draw(form, promises.schedule()), request, response);
    }

    @PostMapping
    ModelAndView change(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        WorkForm form = new WorkForm(typed);
        Optional<Timetable> timetable = form.timetable();
        if (timetable.isEmpty()) {
            ModelAndView again = desk.page("work", view.draw(form, promises.schedule()), request, response);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        promises.put(timetable.get());
        return new ModelAndView(desk.back(
                Notice.done("Saved. Dates are reckoned by this from now on; those that were promised stay."),
                PATH,
                request,
                response));
    }
}
