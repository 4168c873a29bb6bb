package com.shopwright.storefront;

import com.shopwright.carts.MadeToOrder;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Product;
import com.shopwright.catalog.Slug;
import com.shopwright.kernel.ShopSettings;
import com.shopwright.limits.Limit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Up to four designs of a product side by side. */
@Controller
class ComparePages {

    private final Catalog catalog;
    private final MadeToOrder madeToOrder;
    private final ShapeReopening reopening;
    private final CompareDrawing drawing;
    private final Brakes brakes;
    private final ShopSettings settings;

    ComparePages(
            Catalog catalog,
            MadeToOrder madeToOrder,
            ShapeReopening reopening,
            CompareDrawing drawing,
            Brakes brakes,
            ShopSettings settings) {
        this.catalog = catalog;
        this.madeToOrder = madeToOrder;
        this.reopening = reopening;
        this.drawing = drawing;
        this.brakes = brakes;
        this.settings = settings;
    }

    @GetMapping("/products/{slug}/compare")
    ModelAndView compare(
            @PathVariable String slug,
            @RequestParam(name = "d", defaultValue = "") List<String> given,
            HttpServletRequest request) {
        Product product = catalog.product(new Slug(slug))
                .filter(Product::madeToOrder)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<String> codes = given.stream()
                .filter(code -> !code.isEmpty())
                .distinct()
                .limit(Comparison.MOST)
                .toList();
        Map<String, Fitted> designs = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String code : codes) {
            brakes.count(Limit.CONFIGURATIONS, request);
            Fitted empty = fitted(product, wish());
            switch (reopening.open(product.slug(), code, empty.configurator())) {
                case ShapeReopening.Reopened(var choices, var _) ->
                    designs.put(code, fitted(product, wish().with(choices)));
                case ShapeReopening.Refused _ -> unknown.add(code);
            }
        }
        return new ModelAndView(
                "storefront/compare", "page", drawing.draw(product, List.copyOf(designs.values()), unknown.size()));
    }

    private static ShapeWish wish() {
        return ShapeWish.of(new LinkedMultiValueMap<>());
    }

    private Fitted fitted(Product product, ShapeWish wish) {
        return Fitted.of(
                product,
                madeToOrder
                        .workbench(product.slug())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                wish,
                settings.language());
    }
}
