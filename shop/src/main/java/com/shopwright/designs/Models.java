package com.shopwright.designs;

/** The face of product models for those who write them. */
public interface Models {

    /**
     * Puts a model into the shop: from now on it is the one that its product is sold by, and the product is listed at its
     * cheapest configuration. A version is written once: publishing the same text again changes nothing.
     */
    PublishOutcome publish(ModelCheck.Sound model);
}
