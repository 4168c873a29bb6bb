package com.shopwright.designs;

import com.shopwright.configurator.model.Model;
import java.util.Optional;

/**
 * A saved design and what it was made on.
 *
 * @param model the version it was made on; empty for a design that came without one
 */
public record OpenedDesign(DesignId id, Design design, Optional<Model> model, Standing standing) {}
