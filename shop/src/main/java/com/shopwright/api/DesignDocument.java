package com.shopwright.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.shopwright.api.FittingDocument.ConflictDocument;
import com.shopwright.api.FittingDocument.PriceLineDocument;
import com.shopwright.carts.Promise;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignAddresses;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.Specification;
import com.shopwright.designs.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A saved design as it was made.
 *
 * @param hash names its content for ever
 * @param code the choices and the model's version in a few characters
 * @param choices for programs, {@code words} for people
 * @param weight grams of one, packed
 * @param promise for one sent home today; null if it cannot be made now
 */
record DesignDocument(
        String hash,
        String code,
        String product,
        String version,
        String name,
        Map<String, String> choices,
        List<WordsDocument> words,
        MoneyDocument price,
        List<PriceLineDocument> priceLines,
        int weight,
        int makingDays,
        List<BillLineDocument> billOfMaterials,
        @Nullable Promise promise,
        StandingDocument standing,
        FilesDocument files) {

    static DesignDocument of(DesignId id, Design design, Standing standing, Optional<Promise> promise) {
        Specification specification = design.specification();
        return new DesignDocument(
                id.value(),
                specification.code(),
                design.model(),
                design.modelVersion(),
                design.name(),
                design.choices(),
                WordsDocument.of(specification.choices()),
                MoneyDocument.of(design.price()),
                specification.price().stream()
                        .map(line -> new PriceLineDocument(line.label(), MoneyDocument.of(line.amount())))
                        .toList(),
                design.weightGrams(),
                design.makingDays(),
                specification.pieces().stream().map(BillLineDocument::of).toList(),
                promise.orElse(null),
                StandingDocument.of(standing),
                FilesDocument.of(id));
    }

    /** Paths of this shop where the design can be seen; they never change their content. */
    record FilesDocument(String picture, String glb, String usdz) {

        static FilesDocument of(DesignId id) {
            return new FilesDocument(
                    DesignAddresses.largePicture(id), DesignAddresses.glb(id), DesignAddresses.usdz(id));
        }
    }

    /**
     * Whether it can be bought on the model that is sold now.
     *
     * @param state {@code current}; {@code renewed}: the model has changed and the same choices are {@code now} another
     *     design; {@code outdated}: they are not possible any more, {@code changes} are the fewest that mend them
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record StandingDocument(
            String state, Optional<String> now, Optional<List<ConflictDocument>> changes, Optional<String> reason) {

        static StandingDocument of(Standing standing) {
            return switch (standing) {
                case Standing.Current _ ->
                    new StandingDocument("current", Optional.empty(), Optional.empty(), Optional.empty());
                case Standing.Renewed(DesignId now, Design _) ->
                    new StandingDocument("renewed", Optional.of(now.value()), Optional.empty(), Optional.empty());
                case Standing.Outdated outdated ->
                    new StandingDocument(
                            "outdated",
                            Optional.empty(),
                            Optional.of(outdated.changes().stream()
                                    .map(ConflictDocument::of)
                                    .toList()),
                            Optional.of(outdated.reason()));
            };
        }
    }
}
