package com.shopwright.designs;

import java.util.List;
import java.util.Optional;

/** The face of what the workshop makes designs by: build sheet, cut list, and a drawing of every sheet part. */
public interface WorkshopFiles {

    /** What there is of a design; empty if its model does not say what it looks like. */
    List<WorkshopFile> of(DesignId design);

    /** Empty if there is no such design or file; {@link FileOutcome.Busy} while too much is being made. */
    Optional<FileOutcome> file(DesignId design, String name);
}
