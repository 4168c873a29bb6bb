package com.shopwright.designs;

import com.shopwright.catalog.Slug;
import com.shopwright.configurator.Linter;
import com.shopwright.configurator.model.Fault;
import com.shopwright.configurator.model.Model;
import com.shopwright.kernel.ShopSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Looks at a text as the next version of a product's model. */
@Component
class ReviewModel {

    private final ModelRows rows;
    private final CompiledModels compiled;
    private final ShopSettings settings;

    ReviewModel(ModelRows rows, CompiledModels compiled, ShopSettings settings) {
        this.rows = rows;
        this.compiled = compiled;
        this.settings = settings;
    }

    ModelReview of(Slug product, ModelText text, Function<ModelCheck.Sound, List<Fault>> catalogue) {
        int newest = rows.newest(Set.of(product)).getOrDefault(product, 0);
        Optional<ModelText> sold = rows.find(new ModelVersion(product, newest));
        if (sold.filter(text::says).isPresent()) {
            return new ModelReview.Unchanged();
        }
        return switch (ModelCheck.of(text, settings.language())) {
            case ModelCheck.Faulty(var faults) -> new ModelReview.Faulty(faults);
            case ModelCheck.Sound sound -> {
                List<Fault> faults = new ArrayList<>(place(product, newest, sound));
                faults.addAll(catalogue.apply(sound));
                yield faults.isEmpty()
                        ? new ModelReview.Ready(sound, findings(sound), changes(product, sound))
                        : new ModelReview.Faulty(faults);
            }
        };
    }

    /** It must be of this product, and newer than what there is. */
    private static List<Fault> place(Slug product, int newest, ModelCheck.Sound sound) {
        Model model = sound.model();
        if (!model.product().equals(product.value())) {
            return List.of(fault(
                    sound,
                    "product",
                    "This is a model of " + model.product() + ".",
                    "Write product: " + product + ", or publish it on that product's page."));
        }
        return model.version() > newest
                ? List.of()
                : List.of(fault(
                        sound,
                        "version",
                        "Version " + model.version()
                                + " is published already, and stays as it is: designs may have been made on it.",
                        "Write version: " + (newest + 1) + "."));
    }

    private static Fault fault(ModelCheck.Sound sound, String field, String problem, String remedy) {
        return new Fault(sound.text().file(), sound.text().line(field), field, problem, remedy);
    }

    /** What the catalogue lacks is a fault here, not a finding. */
    private static List<Fault> findings(ModelCheck.Sound sound) {
        Model model = sound.model();
        return Linter.check(model, model.skus());
    }

    private List<String> changes(Slug product, ModelCheck.Sound sound) {
        return compiled.current(product)
                .map(sold -> new ModelComparison(sold, sound.configurator()).sentences())
                .orElseGet(List::of);
    }
}
