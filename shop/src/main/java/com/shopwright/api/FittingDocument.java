package com.shopwright.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.shopwright.carts.Doorstep;
import com.shopwright.carts.Promise;
import com.shopwright.configurator.Answer;
import com.shopwright.configurator.Change;
import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.Offer;
import com.shopwright.configurator.WhyNot;
import com.shopwright.configurator.model.Model;
import com.shopwright.designs.ConfigureOutcome.Configured;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is possible beside some choices.
 *
 * @param choices as given, or, where they contradict each other, with the fewest changed
 * @param conflicts what had to change for that
 * @param reasons the rules behind the conflicts
 * @param price of the cheapest configuration with these choices; the true one once {@code complete}
 * @param promise for that one; null if it cannot be made. An estimate until {@code complete}
 * @param open how many options still have a choice
 */
record FittingDocument(
        String product,
        int version,
        Map<String, String> choices,
        List<ConflictDocument> conflicts,
        List<ReasonDocument> reasons,
        List<OptionOffers> options,
        MoneyDocument price,
        @Nullable Promise promise,
        boolean complete,
        int open,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<CompleteDocument> configuration) {

    static FittingDocument of(Configured configured, Doorstep doorstep) {
        Model model = configured.model();
        Answer answer = configured.answer();
        return new FittingDocument(
                model.product(),
                model.version(),
                answer.choices().values(),
                answer.changes().stream().map(ConflictDocument::of).toList(),
                configured.reasons().stream().map(ReasonDocument::of).toList(),
                answer.offers().entrySet().stream()
                        .map(option -> new OptionOffers(
                                option.getKey(),
                                option.getValue().stream()
                                        .map(offer -> OfferDocument.of(offer, model.currency(), doorstep))
                                        .toList()))
                        .toList(),
                new MoneyDocument(answer.price(), model.currency()),
                doorstep.promise(answer.readyIn()).orElse(null),
                answer.complete().isPresent(),
                answer.open(),
                answer.complete().map(full -> CompleteDocument.of(full, model.currency())));
    }

    /** {@code from} was chosen and cannot be beside the rest; {@code to} is the cheapest value that can. */
    record ConflictDocument(String option, String from, String to) {

        static ConflictDocument of(Change change) {
            return new ConflictDocument(change.option(), change.from(), change.to());
        }
    }

    record ReasonDocument(String rule, String because) {

        static ReasonDocument of(WhyNot.Rule rule) {
            return new ReasonDocument(rule.name(), rule.reason());
        }
    }

    record OptionOffers(String option, List<OfferDocument> values) {}

    /** {@code promise} is null if the value cannot be had at all; an estimate, as are its parts in stock. */
    record OfferDocument(
            String value,
            String state,
            MoneyDocument price,
            boolean inStock,
            @Nullable Promise promise) {

        static OfferDocument of(Offer offer, String currency, Doorstep doorstep) {
            return new OfferDocument(
                    offer.value(),
                    offer.state().name().toLowerCase(Locale.ROOT),
                    new MoneyDocument(offer.price(), currency),
                    offer.inStock(),
                    doorstep.promise(offer.readyIn()).orElse(null));
        }
    }

    /** What would be saved. */
    record CompleteDocument(
            String code,
            MoneyDocument price,
            List<PriceLineDocument> priceLines,
            long weight,
            int makingDays,
            List<BillLineDocument> billOfMaterials) {

        static CompleteDocument of(Configuration full, String currency) {
            return new CompleteDocument(
                    full.code(),
                    new MoneyDocument(full.price(), currency),
                    full.lines().stream()
                            .map(line ->
                                    new PriceLineDocument(line.label(), new MoneyDocument(line.amount(), currency)))
                            .toList(),
                    full.weightGrams(),
                    full.makingDays(),
                    full.parts().stream().map(BillLineDocument::of).toList());
        }
    }

    record PriceLineDocument(String label, MoneyDocument amount) {}
}
