package com.shopwright.designs;

import java.util.Map;
import java.util.Set;

/** The face of saved designs. */
public interface Designs {

    /** Saves the design (or finds it saved already) and answers its content hash. */
    DesignId save(Design design);

    /** The designs that exist among {@code ids}. */
    Map<DesignId, Design> find(Set<DesignId> ids);
}
