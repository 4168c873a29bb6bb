package com.shopwright.designs;

import com.shopwright.catalog.Slug;
import java.util.List;
import java.util.Optional;

/** The face of product models for those who write them. */
public interface Models {

    /**
     * Puts a model into the shop: from now on it is the one that its product is sold by, and the product is listed at its
     * cheapest configuration. A version is written once: publishing the same text again changes nothing.
     */
    PublishOutcome publish(ModelCheck.Sound model);

    /** What publishing {@code text} as the next version of {@code product} would come to; nothing is stored. */
    ModelReview review(Slug product, ModelText text);

    /** What each product that is made to order is sold by, in the order of their names. */
    List<PublishedModel> newest();

    /** All versions of a product's model, the newest first; empty if it has none. */
    List<PublishedModel> versions(Slug product);

    Optional<ModelText> text(Slug product, int version);
}
