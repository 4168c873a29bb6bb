package com.shopwright.designs;

import com.shopwright.catalog.Slug;

/** Names one text of a model for ever. */
record ModelVersion(Slug product, int version) {

    @Override
    public String toString() {
        return "version " + version + " of " + product;
    }
}
