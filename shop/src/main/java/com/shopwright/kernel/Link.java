package com.shopwright.kernel;

import java.net.URI;

/** One wire: where the partner listens, the bearer key we call it with, and the secret its signed messages carry. */
public record Link(String name, URI url, String key, String secret) {

    /** Never shows the key or the secret, so that a link may stand in a log line. */
    @Override
    public String toString() {
        return name + " at " + url;
    }
}
