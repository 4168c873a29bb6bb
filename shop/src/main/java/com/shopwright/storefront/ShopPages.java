package com.shopwright.storefront;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.ProductCard;
import com.shopwright.catalog.ProductCollection;
import com.shopwright.catalog.ProductFilter;
import com.shopwright.catalog.Slug;
import com.shopwright.kernel.Page;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Where buyers look around: the first page, collections, search. */
@Controller
class ShopPages {
    private static final int ON_FIRST_PAGE = 8;
    private static final int IN_A_LIST = 24;
    private static final int MAX_QUERY = 100;

    private final Catalog catalog;
    private final Words words;

    ShopPages(Catalog catalog, Words words) {
        this.catalog = catalog;
        this.words = words;
    }

    @GetMapping("/")
    ModelAndView home() {
        Page<ProductCard> some = catalog.products(
                new ProductFilter(Optional.empty(), Optional.empty(), Optional.empty(), ON_FIRST_PAGE));
        return new ModelAndView(
                "storefront/home",
                "page",
                new HomePage(some.map(card -> ProductTile.of(card, words)).items()));
    }

    @GetMapping("/collections/{slug}")
    ModelAndView collection(@PathVariable String slug, @RequestParam Optional<String> cursor) {
        ProductCollection collection =
                catalog.collection(new Slug(slug)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String path = "/collections/" + collection.slug();
        Page<ProductTile> tiles = tiles(Optional.empty(), Optional.of(collection.slug()), cursor);
        return list(new ListPage(
                collection.name(),
                collection.description(),
                Optional.empty(),
                path,
                Optional.of(Pictures.url(collection.picture())),
                tiles.items(),
                tiles.next().map(next -> address(path, Optional.empty(), next))));
    }

    @GetMapping("/products")
    ModelAndView search(@RequestParam Optional<String> query, @RequestParam Optional<String> cursor) {
        Optional<String> wanted = query.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() > MAX_QUERY ? text.substring(0, MAX_QUERY) : text);
        Page<ProductTile> tiles = tiles(wanted, Optional.empty(), cursor);
        return list(new ListPage(
                wanted.map(text -> "Search: " + text).orElse("All products"),
                lead(wanted, tiles),
                Optional.of(wanted.orElse("")),
                "/products",
                Optional.empty(),
                tiles.items(),
                tiles.next().map(next -> address("/products", wanted, next))));
    }

    private String lead(Optional<String> wanted, Page<ProductTile> tiles) {
        if (wanted.isEmpty()) {
            return "Everything we make, by name.";
        }
        if (tiles.items().isEmpty()) {
            return "Nothing fits all of these words. Try one word less, or a material such as oak or linen.";
        }
        return tiles.next().isPresent()
                ? "More than " + tiles.items().size() + " products fit."
                : words.count(tiles.items().size(), "product fits.", "products fit.");
    }

    private Page<ProductTile> tiles(Optional<String> query, Optional<Slug> collection, Optional<String> cursor) {
        return catalog.products(new ProductFilter(query, collection, cursor, IN_A_LIST))
                .map(card -> ProductTile.of(card, words));
    }

    private static String address(String path, Optional<String> query, String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        query.ifPresent(text -> address.queryParam("query", "{query}"));
        return address.queryParam("cursor", "{cursor}")
                .encode()
                .build(query.<Object[]>map(text -> new Object[] {text, cursor}).orElse(new Object[] {cursor}))
                .toString();
    }

    private static ModelAndView list(ListPage page) {
        return new ModelAndView("storefront/list", "page", page);
    }
}
