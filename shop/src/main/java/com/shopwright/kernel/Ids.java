package com.shopwright.kernel;

import java.util.UUID;

/** Makes identifiers: UUIDv7 (RFC 9562 §5.7), roughly ordered by time so that indexes grow at one end. */
@FunctionalInterface
public interface Ids {

    UUID next();
}
