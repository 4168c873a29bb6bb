package com.shopwright.storefront;

import com.shopwright.carts.Carts;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Product;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Slug;
import com.shopwright.catalog.Variant;
import com.shopwright.stock.Promises;
import com.shopwright.stock.Stock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One product; which variant is shown stands in the address, so that choosing is following a link. */
@Controller
class ProductPages {
    private final Catalog catalog;
    private final Carts carts;
    private final Stock stock;
    private final Promises policies;
    private final ProductDrawing drawing;
    private final ShapePages shapes;

    ProductPages(
            Catalog catalog, Carts carts, Stock stock, Promises policies, ProductDrawing drawing, ShapePages shapes) {
        this.catalog = catalog;
        this.carts = carts;
        this.stock = stock;
        this.policies = policies;
        this.drawing = drawing;
        this.shapes = shapes;
    }

    @GetMapping("/products/{slug}")
    ModelAndView product(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        Product product =
                catalog.product(new Slug(slug)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return product.madeToOrder()
                ? shapes.show(product, parameters, request, response)
                : stocked(product, Optional.ofNullable(parameters.getFirst("sku")));
    }

    private ModelAndView stocked(Product product, Optional<String> sku) {
        Set<Sku> skus = product.variants().stream().map(Variant::sku).collect(Collectors.toSet());
        Availability availability =
                new Availability(stock.available(skus), carts.promises(product.variants()), policies.policies(skus));
        Variant chosen =
                sku.flatMap(wanted -> named(product, wanted)).orElseGet(() -> firstToHave(product, availability));
        return new ModelAndView("storefront/product", "page", drawing.draw(product, chosen, availability));
    }

    private static Optional<Variant> named(Product product, String sku) {
        return product.variants().stream()
                .filter(variant -> variant.sku().value().equals(sku))
                .findFirst();
    }

    private static Variant firstToHave(Product product, Availability availability) {
        return product.variants().stream()
                .filter(variant -> availability.promises().containsKey(variant.sku()))
                .findFirst()
                .orElse(product.variants().getFirst());
    }
}
