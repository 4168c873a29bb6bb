package com.shopwright.web;

import com.shopwright.kernel.Link;
import com.shopwright.kernel.Links;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/**
 * The content security policy: nothing but what is listed. Scripts run by nonce alone (modules that they import inherit it),
 * styles come from our files alone. {@code form-action} names the bank because Chromium checks it again when the answer to a
 * form redirects, as placing an order does.
 */
@Component
class ContentPolicy implements HeaderWriter {
    private static final String HEADER = "Content-Security-Policy";

    private final ObjectProvider<Links> links;

    ContentPolicy(ObjectProvider<Links> links) {
        this.links = links;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            response.setHeader(HEADER, policy(CspNonce.of(request)));
        }
    }

    private String policy(String nonce) {
        return "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'self'; img-src 'self' data:; "
                + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'" + bank()
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    private String bank() {
        return links.stream()
                .flatMap(known -> known.link("bank").stream())
                .map(Link::url)
                .map(ContentPolicy::origin)
                .findFirst()
                .map(origin -> " " + origin)
                .orElse("");
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
