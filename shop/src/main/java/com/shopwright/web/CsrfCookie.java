package com.shopwright.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * Keeps the token of a buyer's forms in a cookie, so that a guest needs no session. It is written when the first form is
 * drawn; a form must carry the same token (masked anew on each page), which another site can neither read nor set.
 */
@Component
class CsrfCookie implements CsrfTokenRepository {
    private static final String COOKIE = "form";
    private static final String HEADER = "X-Form-Token";
    private static final String PARAMETER = "formToken";

    private final Cookies cookies;

    CsrfCookie(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return new DefaultCsrfToken(HEADER, PARAMETER, UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) {
            cookies.clear(request, response, COOKIE);
        } else {
            cookies.set(request, response, COOKIE, token.getToken(), Duration.ofDays(30));
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookies.get(request, COOKIE)
                .filter(value -> !value.isBlank())
                .map(value -> new DefaultCsrfToken(HEADER, PARAMETER, value))
                .orElse(null);
    }
}
