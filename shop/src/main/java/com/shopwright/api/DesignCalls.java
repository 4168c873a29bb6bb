package com.shopwright.api;

import com.shopwright.carts.Fitting;
import com.shopwright.carts.MadeToOrder;
import com.shopwright.carts.Promise;
import com.shopwright.catalog.Slug;
import com.shopwright.configurator.model.Model;
import com.shopwright.designs.Configurations;
import com.shopwright.designs.ConfigureOutcome;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.OpenedDesign;
import com.shopwright.designs.SaveOutcome;
import com.shopwright.designs.Standing;
import com.shopwright.limits.ClientAddress;
import com.shopwright.limits.Limit;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What buyers shape: models, their answers, and saved designs. */
@RestController
@RequestMapping(path = ApiPaths.V1, produces = MediaType.APPLICATION_JSON_VALUE)
class DesignCalls {

    private final Configurations configurations;
    private final MadeToOrder madeToOrder;
    private final Brakes brakes;

    DesignCalls(Configurations configurations, MadeToOrder madeToOrder, Brakes brakes) {
        this.configurations = configurations;
        this.madeToOrder = madeToOrder;
        this.brakes = brakes;
    }

    @GetMapping("/products/{slug}/model")
    ModelDocument model(@PathVariable("slug") String slug) {
        Model model = configurations.model(slug(slug)).orElseThrow(() -> DesignRefusals.notMadeToOrder(slug));
        return ModelDocument.of(model);
    }

    @PostMapping("/products/{slug}/configure")
    FittingDocument configure(@PathVariable("slug") String slug, Body body, HttpServletRequest request) {
        Slug product = slug(slug);
        Optional<Map<String, String>> choices = body.choices("choices");
        Optional<String> latest = body.optionalText("latest");
        body.check();
        brakes.count(Limit.CONFIGURATIONS, ClientAddress.of(request));
        Fitting fitting = madeToOrder.fit(product, choices.orElseThrow(), latest);
        return switch (fitting.outcome()) {
            case ConfigureOutcome.Configured configured -> FittingDocument.of(configured, fitting.doorstep());
            case ConfigureOutcome.NotMadeToOrder _ -> throw DesignRefusals.notMadeToOrder(slug);
            case ConfigureOutcome.NotUnderstood(var misfits) -> throw DesignRefusals.notUnderstood(misfits);
        };
    }

    @PostMapping("/designs")
    ResponseEntity<DesignDocument> save(Body body, HttpServletRequest request) {
        DesignWish wish = DesignWish.read(body);
        brakes.count(Limit.DESIGNS, ClientAddress.of(request));
        return switch (configurations.save(wish.product(), wish.choices())) {
            case SaveOutcome.Saved(DesignId id, Design design) ->
                ResponseEntity.created(URI.create(ApiPaths.V1 + "/designs/" + id))
                        .body(DesignDocument.of(id, design, new Standing.Current(), promise(id)));
            case SaveOutcome.NotMadeToOrder _ -> throw DesignRefusals.notMadeToOrder();
            case SaveOutcome.NotUnderstood(var misfits) -> throw DesignRefusals.notUnderstood(misfits);
            case SaveOutcome.Incomplete(var open) -> throw DesignRefusals.incomplete(open);
            case SaveOutcome.Contradictory(var changes, var reasons) ->
                throw DesignRefusals.contradictory(changes, reasons);
        };
    }

    @GetMapping("/designs/{hash}")
    DesignDocument design(@PathVariable("hash") String hash) {
        String remedy = "a design's hash is what POST " + ApiPaths.V1 + "/designs answered";
        OpenedDesign opened = configurations
                .open(ApiPaths.id("hash", hash, DesignId::new, remedy))
                .orElseThrow(() -> ApiPaths.notFound("hash", hash, remedy));
        return DesignDocument.of(opened.id(), opened.design(), opened.standing(), promise(opened.id()));
    }

    private Optional<Promise> promise(DesignId id) {
        return Optional.ofNullable(madeToOrder.promises(Set.of(id)).get(id));
    }

    private static Slug slug(String text) {
        return ApiPaths.id("slug", text, Slug::new, DesignRefusals.WHERE_SLUGS_ARE);
    }
}
