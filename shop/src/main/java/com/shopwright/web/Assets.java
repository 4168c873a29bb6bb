package com.shopwright.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Addresses of static files with a hash of their content in the name, so that they may be cached for ever. */
@Component
public class Assets {
    static final String PREFIX = "/assets/";

    private final ResourceUrlProvider urls;

    Assets(ResourceUrlProvider urls) {
        this.urls = urls;
    }

    /** @param file a file below {@code resources/static}, or {@code htmx.min.js} */
    public String url(String file) {
        String path = PREFIX + file;
        String hashed = urls.getForLookupPath(path);
        return hashed == null ? path : hashed;
    }
}
