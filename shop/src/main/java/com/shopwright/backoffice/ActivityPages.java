package com.shopwright.backoffice;

import com.shopwright.backoffice.page.ActivityPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Everything that happens, as it happens. */
@Controller
class ActivityPages {

    static final String PATH = "/office/activity";

    private static final int SHOWN = 60;

    private final Desk desk;
    private final ActivityView view;
    private final ActivityStream stream;

    ActivityPages(Desk desk, ActivityView view, ActivityStream stream) {
        this.desk = desk;
        this.view = view;
        this.stream = stream;
    }

    @GetMapping(PATH)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        return desk.page("activity", new ActivityPage(view.latest(SHOWN)), request, response);
    }

    /** Server-sent events: {@code step}, each an element of the list as the page has them. */
    @GetMapping(path = PATH + "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream() {
        SseEmitter emitter = stream.open()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.SERVICE_UNAVAILABLE, "Too many pages watch the shop: close one."));
        // A proxy that gathers an answer until it is whole would show nothing of one that never ends.
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }
}
