package com.shopwright.web;

import com.shopwright.kernel.FormTargets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/**
 * The content security policy: nothing but what is listed. Scripts run by nonce alone (modules that they import inherit it),
 * styles come from our files alone. {@code form-action} names where buyers pay because Chromium checks it again when the answer
 * to a form redirects, as placing an order does.
 */
@Component
class ContentPolicy implements HeaderWriter {
    private static final String HEADER = "Content-Security-Policy";

    private final ObjectProvider<FormTargets> targets;

    ContentPolicy(ObjectProvider<FormTargets> targets) {
        this.targets = targets;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            response.setHeader(HEADER, policy(CspNonce.of(request)));
        }
    }

    private String policy(String nonce) {
        return "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'self'; img-src 'self' data:; "
                + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'" + elsewhere()
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    private String elsewhere() {
        return targets.stream()
                .flatMap(FormTargets::addresses)
                .map(ContentPolicy::origin)
                .distinct()
                .map(origin -> " " + origin)
                .collect(Collectors.joining());
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
