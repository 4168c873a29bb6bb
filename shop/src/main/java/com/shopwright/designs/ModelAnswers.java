package com.shopwright.designs;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Product;
import com.shopwright.catalog.Slug;
import com.shopwright.configurator.Answer;
import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Configurator.Misfit;
import com.shopwright.configurator.Configurator.Reading.NotUnderstood;
import com.shopwright.configurator.Configurator.Reading.Understood;
import com.shopwright.configurator.Offer;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.WhyNot;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks compiled models. */
@Component
class ModelAnswers implements Configurations {

    private final CompiledModels models;
    private final Designs designs;
    private final DesignStandings standings;
    private final Drafting drafting;
    private final Catalog catalog;

    ModelAnswers(
            CompiledModels models, Designs designs, DesignStandings standings, Drafting drafting, Catalog catalog) {
        this.models = models;
        this.designs = designs;
        this.standings = standings;
        this.drafting = drafting;
        this.catalog = catalog;
    }

    @Override
    public Optional<Model> model(Slug product) {
        return models.current(product).map(Configurator::model);
    }

    @Override
    public Optional<Configurator> configurator(Slug product) {
        return models.current(product);
    }

    @Override
    public Optional<Configurator> configurator(Slug product, int version) {
        return version < 1 ? Optional.empty() : models.compiled(new ModelVersion(product, version));
    }

    @Override
    public ConfigureOutcome configure(
            Slug product, Map<String, String> choices, Optional<String> latest, Supply supply) {
        Optional<Configurator> known = models.current(product);
        if (known.isEmpty()) {
            return new ConfigureOutcome.NotMadeToOrder();
        }
        Configurator configurator = known.get();
        Optional<Misfit> stranger = latest.filter(name -> !has(configurator.model(), name))
                .map(name -> new Misfit(name, "This product has no option " + name + ".", "Name one of its options."));
        if (stranger.isPresent()) {
            return new ConfigureOutcome.NotUnderstood(List.of(stranger.get()));
        }
        return switch (configurator.read(choices)) {
            case NotUnderstood(var misfits) -> new ConfigureOutcome.NotUnderstood(misfits);
            case Understood(var understood) -> {
                Answer answer = latest.filter(name -> understood.of(name).isPresent())
                        .map(name -> configurator.answer(understood, name, supply))
                        .orElseGet(() -> configurator.answer(understood, supply));
                yield new ConfigureOutcome.Configured(configurator.model(), answer, reasons(configurator, answer));
            }
        };
    }

    private static boolean has(Model model, String option) {
        return model.options().stream().map(Option::name).anyMatch(option::equals);
    }

    /** The rules that stand between what was chosen and what can be had. */
    private static List<WhyNot.Rule> reasons(Configurator configurator, Answer answer) {
        return answer.changes().stream()
                .map(change ->
                        configurator.whyNot(answer.choices().without(change.option()), change.option(), change.from()))
                .flatMap(why -> why.rules().stream())
                .distinct()
                .toList();
    }

    @Override
    public Optional<WhyNot> whyNot(Slug product, Map<String, String> choices, String option, String value) {
        return models.current(product).flatMap(configurator -> switch (configurator.read(
                Choices.of(choices).with(option, value).values())) {
            case NotUnderstood _ -> Optional.empty();
            case Understood(var understood) ->
                Optional.of(configurator.whyNot(understood.without(option), option, value))
                        .filter(why -> !why.rules().isEmpty());
        });
    }

    @Override
    public SaveOutcome save(Slug product, Map<String, String> choices) {
        Optional<Configurator> known = models.current(product);
        Optional<Product> sold = catalog.product(product).filter(Product::madeToOrder);
        if (known.isEmpty() || sold.isEmpty()) {
            return new SaveOutcome.NotMadeToOrder();
        }
        Configurator configurator = known.get();
        return switch (configurator.read(choices)) {
            case NotUnderstood(var misfits) -> new SaveOutcome.NotUnderstood(misfits);
            case Understood(var understood) ->
                save(configurator, configurator.answer(understood, Supply.UNLIMITED), sold.get());
        };
    }

    private SaveOutcome save(Configurator configurator, Answer answer, Product product) {
        if (!answer.changes().isEmpty()) {
            return new SaveOutcome.Contradictory(answer.changes(), reasons(configurator, answer));
        }
        return answer.complete()
                .<SaveOutcome>map(configuration -> {
                    Design design = drafting.design(configuration, configurator.model(), product);
                    return new SaveOutcome.Saved(designs.save(design), design);
                })
                .orElseGet(() -> new SaveOutcome.Incomplete(open(configurator.model(), answer)));
    }

    /** Options that nobody chose and that have more than one value left; a text that is wanted is the buyer's to write. */
    static List<String> open(Model model, Answer answer) {
        return model.options().stream()
                .filter(option -> answer.choices().of(option.name()).isEmpty())
                .filter(option -> {
                    List<String> left = answer.offers().getOrDefault(option.name(), List.of()).stream()
                            .filter(offer -> offer.state() != Offer.State.EXCLUDED)
                            .map(Offer::value)
                            .toList();
                    return left.size() != 1 || (option instanceof Option.Text && !left.contains(ChoiceWords.NONE));
                })
                .map(Option::name)
                .toList();
    }

    @Override
    public Optional<OpenedDesign> open(DesignId id) {
        return Optional.ofNullable(designs.find(Set.of(id)).get(id))
                .map(design -> new OpenedDesign(
                        id,
                        design,
                        DesignStandings.version(design)
                                .flatMap(models::compiled)
                                .map(Configurator::model),
                        Optional.ofNullable(standings.of(Map.of(id, design)).get(id))
                                .orElseThrow()));
    }

    @Override
    public Map<DesignId, Standing> standings(Map<DesignId, Design> saved) {
        return standings.of(saved);
    }
}
