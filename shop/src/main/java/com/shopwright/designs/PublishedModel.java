package com.shopwright.designs;

import com.shopwright.catalog.Slug;
import java.time.Instant;

/** One version of a product's model, as it was published. */
public record PublishedModel(Slug product, int version, Instant publishedAt) {}
