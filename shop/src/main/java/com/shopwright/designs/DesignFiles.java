package com.shopwright.designs;

import com.shopwright.catalog.Slug;
import java.util.Optional;

/**
 * The face of files that show designs, all made of the model's own parts when they are first asked for and kept in memory
 * while there is room. The same design has the same bytes.
 */
public interface DesignFiles {

    /** A configuration by its code, on whatever version of the model it was made. */
    Sought find(Slug product, String code);

    /** A saved design, on the version of the model that it was made on. */
    Sought find(DesignId design);

    /** The product as its model presets it; empty if it is not made to order. */
    Optional<Blueprint> preset(Slug product);

    /** Whether this file is there already, so that answering costs nothing. */
    boolean has(Blueprint blueprint, FileWish wish);

    FileOutcome file(Blueprint blueprint, FileWish wish);

    /**
     * A texture by its name with content, for GLBs that only name theirs; empty if there is none with this content.
     *
     * @see com.shopwright.configurator.export.TextureName
     */
    Optional<DesignFile> texture(String name);
}
