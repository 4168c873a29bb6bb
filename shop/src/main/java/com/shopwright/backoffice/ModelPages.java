package com.shopwright.backoffice;

import com.shopwright.backoffice.page.ModelPage;
import com.shopwright.backoffice.page.ModelPage.Review;
import com.shopwright.backoffice.page.Notice;
import com.shopwright.catalog.Slug;
import com.shopwright.designs.ModelCheck;
import com.shopwright.designs.ModelReview;
import com.shopwright.designs.ModelText;
import com.shopwright.designs.Models;
import com.shopwright.designs.PublishOutcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What is made to order, and by which model: looks at a new version, and publishes it. */
@Controller
@RequestMapping(ModelPages.PATH)
class ModelPages {

    static final String PATH = "/office/products";

    private static final String PUBLISH = "publish";

    private final Desk desk;
    private final ModelView view;
    private final Models models;

    ModelPages(Desk desk, ModelView view, Models models) {
        this.desk = desk;
        this.view = view;
        this.models = models;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request, HttpServletResponse response) {
        return desk.page("models", view.all(), request, response);
    }

    @GetMapping("/{product}")
    ModelAndView one(
            @PathVariable String product,
            @RequestParam Optional<Integer> version,
            HttpServletRequest request,
            HttpServletResponse response) {
        return desk.page(
                "model", view.of(new Slug(product), version).orElseThrow(ModelPages::notHere), request, response);
    }

    /**
     * @param anyway the author has read what the linter doubts
     * @param form with the translations, which as a list of texts would be taken apart at their commas
     */
    @PostMapping("/{product}")
    ModelAndView propose(
            @PathVariable String product,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "false") boolean anyway,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Slug slug = new Slug(product);
        ModelText draft = ModelDraft.of(slug, text, form.getOrDefault("translation", List.of()));
        ModelReview review = models.review(slug, draft);
        if (review instanceof ModelReview.Ready(ModelCheck.Sound sound, var findings, var _)
                && action.equals(PUBLISH)
                && (findings.isEmpty() || anyway)) {
            return publish(slug, sound, request, response);
        }
        return shown(slug, draft, view.review(draft, review), request, response);
    }

    private ModelAndView publish(
            Slug product, ModelCheck.Sound sound, HttpServletRequest request, HttpServletResponse response) {
        return switch (models.publish(sound)) {
            case PublishOutcome.Refused(var faults) ->
                shown(
                        product,
                        sound.text(),
                        new Review(ModelView.lines(sound.text(), faults), List.of(), List.of()),
                        request,
                        response);
            case PublishOutcome.Published _, PublishOutcome.Unchanged _ -> {
                String told = desk.back(
                        Notice.done("Version " + sound.model().version() + " is published: from now on buyers shape "
                                + sound.model().title()
                                + " by it. Designs in carts are looked at anew; orders stay as they are."),
                        PATH + "/" + product,
                        request,
                        response);
                yield new ModelAndView(told);
            }
        };
    }

    private ModelAndView shown(
            Slug product, ModelText draft, Review review, HttpServletRequest request, HttpServletResponse response) {
        ModelPage page = view.of(product, draft, review).orElseThrow(ModelPages::notHere);
        ModelAndView shown = desk.page("model", page, request, response);
        shown.setStatus(review.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
