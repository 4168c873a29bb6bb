package com.shopwright.storefront;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Product;
import com.shopwright.configurator.Configurator.Goal;
import com.shopwright.designs.DesignAddresses;
import com.shopwright.kernel.ShopSettings;
import com.shopwright.storefront.ShapePage.Notice;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a made-to-order product, as it is shaped, into words for its page. */
@Component
class ShapeDrawing {

    private final Catalog catalog;
    private final ShapeFields fields;
    private final ShapeNews news;
    private final ShapeResults results;
    private final StageDrawing stages;
    private final LinkedData linkedData;
    private final ShopSettings settings;
    private final Words words;

    ShapeDrawing(
            Catalog catalog,
            ShapeFields fields,
            ShapeNews news,
            ShapeResults results,
            StageDrawing stages,
            LinkedData linkedData,
            ShopSettings settings,
            Words words) {
        this.catalog = catalog;
        this.fields = fields;
        this.news = news;
        this.results = results;
        this.stages = stages;
        this.linkedData = linkedData;
        this.settings = settings;
        this.words = words;
    }

    /** Why it is not in the cart, and what the wish came to. */
    Notice refusal(Fitted fitted, String why) {
        return news.about(fitted)
                .map(notice ->
                        new Notice("bad", why + " " + notice.text(), notice.points(), notice.reasons(), notice.undo()))
                .orElseGet(() -> new Notice("bad", why, List.of(), List.of(), Optional.empty()));
    }

    /**
     * @param notice what to say above the form instead of what the wish itself came to
     * @param insisting whether texts that are missing are told as mistakes
     */
    ShapePage draw(Fitted fitted, Optional<Notice> notice, boolean insisting) {
        Product product = fitted.product();
        Shape shape = fitted.shape();
        ShapeAddress address = fitted.address();
        ShapeTrials trials = new ShapeTrials(fitted.configurator().model(), fitted.shaping(), shape, address, words);
        Optional<Notice> told = notice.or(() -> news.about(fitted));
        ShapeSummary result = results.draw(fitted, trials);
        List<ShapeField> drawn = fields.draw(fitted, trials, insisting);
        String absolute = settings.url().resolve(address.product()).toString();
        return new ShapePage(
                product.name(),
                address.product(),
                absolute,
                product.summary(),
                List.of(product.description().strip().split("\\n\\s*\\n")),
                product.collections().stream()
                        .findFirst()
                        .flatMap(catalog::collection)
                        .map(collection ->
                                new ProductPage.Crumb(collection.name(), "/collections/" + collection.slug())),
                product.details().entrySet().stream()
                        .map(detail -> new ProductPage.Fact(detail.getKey(), detail.getValue()))
                        .toList(),
                linkedData.madeToOrder(product, absolute),
                settings.url()
                        .resolve(DesignAddresses.cardPicture(product.slug()))
                        .toString(),
                stages.draw(fitted, drawn, result),
                ShapeLinks.of(fitted, result, settings.url()),
                shape.configuration().code(),
                String.join(" ", shape.kept().values().keySet()),
                shape.goal() == Goal.CLOSEST ? "" : shape.goal() == Goal.CHEAPEST ? "cheapest" : "fastest",
                fitted.here(),
                told.map(Notice::text).map(text -> text + " ").orElse("") + result.news(),
                told.filter(notable -> notice.isPresent() || !notable.bad()),
                drawn,
                fields.absent(fitted),
                result,
                fitted.wish().quantity(),
                fitted.wish().line().map(Object::toString).orElse(""),
                fitted.wish().beside());
    }
}
