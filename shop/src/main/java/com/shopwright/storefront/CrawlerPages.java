package com.shopwright.storefront;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.ProductCard;
import com.shopwright.catalog.ProductFilter;
import com.shopwright.kernel.Page;
import com.shopwright.kernel.ShopSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What search engines ask for first. Slugs need no escaping in XML. */
@Controller
class CrawlerPages {
    private static final int PAGE = 100;
    /** The limit of one file in the sitemaps protocol. */
    private static final int MOST = 50_000;

    private final Catalog catalog;
    private final ShopSettings settings;

    CrawlerPages(Catalog catalog, ShopSettings settings) {
        this.catalog = catalog;
        this.settings = settings;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return as(MediaType.TEXT_PLAIN, """
                User-agent: *
                Disallow: /cart
                Disallow: /checkout
                Disallow: /orders
                Disallow: /office
                Disallow: /api
                Sitemap: %s
                """.formatted(settings.url().resolve("/sitemap.xml")));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        StringBuilder map = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (String path : paths()) {
            map.append("<url><loc>").append(settings.url().resolve(path)).append("</loc></url>\n");
        }
        return as(MediaType.APPLICATION_XML, map.append("</urlset>\n").toString());
    }

    /** Whatever the crawler says it accepts: there is only this one form. */
    private static ResponseEntity<String> as(MediaType type, String text) {
        return ResponseEntity.ok().contentType(type).body(text);
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>(List.of("/", "/delivery"));
        catalog.collections().forEach(collection -> paths.add("/collections/" + collection.slug()));
        Optional<String> cursor = Optional.empty();
        do {
            Page<ProductCard> page =
                    catalog.products(new ProductFilter(Optional.empty(), Optional.empty(), cursor, PAGE));
            page.items().forEach(card -> paths.add("/products/" + card.slug()));
            cursor = page.next();
        } while (cursor.isPresent() && paths.size() < MOST);
        return paths;
    }
}
