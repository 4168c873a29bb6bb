package com.shopwright.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** What every template knows without being told: given to each as {@code frame}. */
public final class Frame {
    private final HttpServletRequest request;
    private final Assets assets;
    private final String brand;

    Frame(HttpServletRequest request, Assets assets, String brand) {
        this.request = request;
        this.assets = assets;
        this.brand = brand;
    }

    /** The shop's name. */
    public String brand() {
        return brand;
    }

    /** Belongs on every script element. */
    public String nonce() {
        return CspNonce.of(request);
    }

    /** The address of a static file. */
    public String asset(String file) {
        return assets.url(file);
    }

    public String path() {
        return request.getRequestURI();
    }

    /** The name of the hidden field that every posted form carries. */
    public String tokenField() {
        return token().getParameterName();
    }

    /** Its value; asking for it sets the cookie it is compared with. */
    public String tokenValue() {
        return token().getToken();
    }

    private CsrfToken token() {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return token;
        }
        throw new IllegalStateException("a form on " + path() + " but no form token: its chain has none");
    }
}
