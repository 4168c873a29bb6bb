package com.shopwright.storefront;

import com.shopwright.catalog.Product;
import com.shopwright.limits.Limit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Up to four designs of a product side by side. */
@Controller
class ComparePages {

    private final ShapeBench bench;
    private final ShapeReopening reopening;
    private final CompareDrawing drawing;
    private final Brakes brakes;

    ComparePages(ShapeBench bench, ShapeReopening reopening, CompareDrawing drawing, Brakes brakes) {
        this.bench = bench;
        this.reopening = reopening;
        this.drawing = drawing;
        this.brakes = brakes;
    }

    @GetMapping("/products/{slug}/compare")
    ModelAndView compare(
            @PathVariable String slug,
            @RequestParam(name = "d", defaultValue = "") List<String> given,
            HttpServletRequest request) {
        Product product = bench.product(slug);
        List<String> codes = given.stream()
                .filter(code -> !code.isEmpty())
                .distinct()
                .limit(Comparison.MOST)
                .toList();
        Map<String, Fitted> designs = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String code : codes) {
            brakes.count(Limit.CONFIGURATIONS, request);
            Fitted empty = bench.fitted(product, wish());
            switch (reopening.open(product.slug(), code, empty.configurator())) {
                case ShapeReopening.Reopened(var choices, var _, var _) ->
                    designs.put(code, bench.fitted(product, wish().with(choices)));
                case ShapeReopening.Refused _ -> unknown.add(code);
            }
        }
        return new ModelAndView(
                "storefront/compare", "page", drawing.draw(product, List.copyOf(designs.values()), unknown.size()));
    }

    private static ShapeWish wish() {
        return ShapeWish.of(new LinkedMultiValueMap<>());
    }
}
