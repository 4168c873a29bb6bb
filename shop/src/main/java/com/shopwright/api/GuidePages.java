package com.shopwright.api;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The document for people: the calls on one page, and a page for each problem's type. */
@Controller
class GuidePages {
    private final ApiGuide guide;

    GuidePages(ApiDocument document) {
        this.guide = ApiGuide.of(document.tree());
    }

    @GetMapping("/api")
    ModelAndView guide() {
        return new ModelAndView("api/guide", Map.of("guide", guide));
    }

    @GetMapping(ProblemKind.PAGES + "{name}")
    ModelAndView problem(@PathVariable("name") String name) {
        ProblemKind kind = ProblemKind.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView(
                "api/problem",
                Map.of(
                        "name", kind.label(),
                        "status", kind.status().value(),
                        "title", kind.title(),
                        "meaning", kind.meaning(),
                        "remedy", kind.remedy()));
    }
}
