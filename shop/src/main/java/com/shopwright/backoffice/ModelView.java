package com.shopwright.backoffice;

import com.shopwright.backoffice.page.ModelList;
import com.shopwright.backoffice.page.ModelPage;
import com.shopwright.backoffice.page.ModelPage.Review;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Product;
import com.shopwright.catalog.Slug;
import com.shopwright.configurator.model.Fault;
import com.shopwright.configurator.model.Model;
import com.shopwright.designs.Configurations;
import com.shopwright.designs.DesignAddresses;
import com.shopwright.designs.ModelReview;
import com.shopwright.designs.ModelText;
import com.shopwright.designs.Models;
import com.shopwright.designs.PublishedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts models into words. */
@Component
class ModelView {

    private final Models models;
    private final Configurations configurations;
    private final Catalog catalog;
    private final Words words;

    ModelView(Models models, Configurations configurations, Catalog catalog, Words words) {
        this.models = models;
        this.configurations = configurations;
        this.catalog = catalog;
        this.words = words;
    }

    ModelList all() {
        return new ModelList(models.newest().stream().map(this::row).toList());
    }

    private ModelList.Row row(PublishedModel model) {
        String name = configurations
                .model(model.product())
                .map(Model::title)
                .orElse(model.product().value());
        return new ModelList.Row(
                name,
                DesignAddresses.picture(model.product()),
                "Version " + model.version(),
                words.moment(model.publishedAt()),
                ModelPages.PATH + "/" + model.product());
    }

    /** The text of a version, the newest without one; empty if there is none. */
    Optional<ModelPage> of(Slug product, Optional<Integer> version) {
        return newest(product)
                .flatMap(newest -> models.text(product, version.orElse(newest.version())))
                .flatMap(text -> of(product, text, version, Review.NONE));
    }

    Optional<ModelPage> of(Slug product, ModelText text, Review review) {
        return of(product, text, Optional.empty(), review);
    }

    private Optional<ModelPage> of(Slug slug, ModelText text, Optional<Integer> shown, Review review) {
        List<PublishedModel> versions = models.versions(slug);
        return catalog.product(slug)
                .filter(Product::madeToOrder)
                .map(product -> new ModelPage(
                        product.name(),
                        slug.value(),
                        ModelPages.PATH + "/" + slug,
                        DesignAddresses.picture(slug),
                        versions.stream()
                                .map(one -> version(slug, one, shown.orElse(newest(versions))))
                                .toList(),
                        newest(versions) + 1,
                        text.text(),
                        translations(text),
                        review));
    }

    private Optional<PublishedModel> newest(Slug product) {
        return models.versions(product).stream().findFirst();
    }

    private static int newest(List<PublishedModel> versions) {
        return versions.isEmpty() ? 0 : versions.getFirst().version();
    }

    private ModelPage.Version version(Slug product, PublishedModel model, int shown) {
        return new ModelPage.Version(
                "Version " + model.version(),
                words.moment(model.publishedAt()),
                ModelPages.PATH + "/" + product + "?version=" + model.version(),
                model.version() == shown);
    }

    private static List<ModelPage.Translation> translations(ModelText text) {
        List<ModelPage.Translation> fields = new ArrayList<>();
        new TreeMap<>(text.translations())
                .forEach((language, translation) -> fields.add(new ModelPage.Translation(
                        "translation-" + language, "Translation “" + language + "”", translation)));
        fields.add(new ModelPage.Translation("translation-new", "Another translation", ""));
        return fields;
    }

    Review review(ModelText text, ModelReview review) {
        return switch (review) {
            case ModelReview.Faulty(List<Fault> faults) -> new Review(lines(text, faults), List.of(), List.of());
            case ModelReview.Ready(var _, List<Fault> findings, List<String> changes) ->
                new Review(List.of(), lines(text, findings), changes);
            case ModelReview.Unchanged() -> Review.NONE;
        };
    }

    static List<ModelPage.Line> lines(ModelText text, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new ModelPage.Line(
                        place(text, fault),
                        here(text, fault) ? fault.line() : 0,
                        quoted(text, fault),
                        fault.field(),
                        fault.problem(),
                        fault.remedy()))
                .toList();
    }

    private static String place(ModelText text, Fault fault) {
        String where = fault.line() == 0 ? "The whole file" : "Line " + fault.line();
        return fault.file().equals(text.file()) ? where : where + ", " + fault.file();
    }

    private static boolean here(ModelText text, Fault fault) {
        return fault.file().equals(text.file()) && fault.line() > 0;
    }

    private static String quoted(ModelText text, Fault fault) {
        return here(text, fault)
                ? text.text()
                        .lines()
                        .skip(fault.line() - 1L)
                        .findFirst()
                        .orElse("")
                        .strip()
                : "";
    }
}
