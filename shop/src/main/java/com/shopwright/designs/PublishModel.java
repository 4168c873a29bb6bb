package com.shopwright.designs;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Product;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Slug;
import com.shopwright.configurator.model.Fault;
import com.shopwright.configurator.model.Model;
import com.shopwright.kernel.Transactions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks a model against what the shop has, and stores it. */
@Component
class PublishModel implements Models {

    private final ModelRows rows;
    private final CompiledModels compiled;
    private final ReviewModel review;
    private final Catalog catalog;
    private final ShopProfiles profiles;
    private final Transactions transactions;
    private final InstantSource clock;

    PublishModel(
            ModelRows rows,
            CompiledModels compiled,
            ReviewModel review,
            Catalog catalog,
            ShopProfiles profiles,
            Transactions transactions,
            InstantSource clock) {
        this.rows = rows;
        this.compiled = compiled;
        this.review = review;
        this.catalog = catalog;
        this.profiles = profiles;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public PublishOutcome publish(ModelCheck.Sound sound) {
        Model model = sound.model();
        ModelVersion version = new ModelVersion(new Slug(model.product()), model.version());
        return transactions.inOne(() -> {
            List<Fault> faults = againstCatalogue(sound);
            if (!faults.isEmpty()) {
                return new PublishOutcome.Refused(faults);
            }
            if (rows.insert(version, sound.text(), clock.instant())) {
                return published(version, sound);
            }
            return rows.find(version).orElseThrow().says(sound.text())
                    ? new PublishOutcome.Unchanged()
                    : new PublishOutcome.Refused(List.of(taken(version, sound.text())));
        });
    }

    @Override
    public ModelReview review(Slug product, ModelText text) {
        return review.of(product, text, this::againstCatalogue);
    }

    @Override
    public List<PublishedModel> newest() {
        return rows.published();
    }

    @Override
    public List<PublishedModel> versions(Slug product) {
        return rows.published(product);
    }

    @Override
    public Optional<ModelText> text(Slug product, int version) {
        return version < 1 ? Optional.empty() : rows.find(new ModelVersion(product, version));
    }

    private PublishOutcome published(ModelVersion version, ModelCheck.Sound sound) {
        int newest = rows.newest(Set.of(version.product())).getOrDefault(version.product(), version.version());
        if (newest == version.version()) {
            catalog.makeFrom(version.product(), sound.cheapest());
        }
        transactions.afterCommit(() -> compiled.put(version, sound.configurator()));
        return new PublishOutcome.Published();
    }

    private List<Fault> againstCatalogue(ModelCheck.Sound sound) {
        Model model = sound.model();
        String file = sound.text().file();
        List<Fault> faults = new ArrayList<>();
        if (catalog.product(new Slug(model.product()))
                .filter(Product::madeToOrder)
                .isEmpty()) {
            faults.add(new Fault(
                    file,
                    sound.text().line("product"),
                    "product",
                    "The catalogue has no product " + model.product() + " that is made to order.",
                    "Add it to the catalogue first, or correct the name."));
        }
        String currency = profiles.current().currency().getCurrencyCode();
        if (!model.currency().equals(currency)) {
            faults.add(new Fault(
                    file,
                    sound.text().line("currency"),
                    "currency",
                    "Its prices are in " + model.currency() + ", and the shop's are in " + currency + ".",
                    "Write the prices in " + currency + "."));
        }
        unknownSkus(model)
                .forEach(sku -> faults.add(new Fault(
                        file,
                        0,
                        "parts.sku",
                        "The catalogue has no component or variant " + sku + ".",
                        "Add the component to the catalogue first, or correct the SKU.")));
        return faults;
    }

    private List<String> unknownSkus(Model model) {
        Map<Sku, String> known =
                catalog.names(model.skus().stream().map(Sku::new).collect(Collectors.toSet()));
        return model.skus().stream()
                .filter(sku -> !known.containsKey(new Sku(sku)))
                .sorted()
                .toList();
    }

    private static Fault taken(ModelVersion version, ModelText text) {
        return new Fault(
                text.file(),
                0,
                "version",
                "The shop has " + version + " with another text, and designs were perhaps made on it.",
                "Raise version to " + (version.version() + 1) + ", or to the first number that is free.");
    }
}
