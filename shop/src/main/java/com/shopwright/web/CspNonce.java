package com.shopwright.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Draws one nonce a request, ahead of Spring Security, whose header writer puts it into the policy. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class CspNonce extends OncePerRequestFilter {
    private static final String ATTRIBUTE = CspNonce.class.getName();
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        request.setAttribute(ATTRIBUTE, Base64.getEncoder().withoutPadding().encodeToString(bytes));
        chain.doFilter(request, response);
    }

    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String nonce ? nonce : "";
    }
}
