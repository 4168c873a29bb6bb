package com.shopwright.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Partners' messages are small and say how long they are. A signature can only be checked when the whole body is in
 * memory, so anything longer is turned away before it is read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HookBodies extends OncePerRequestFilter {

    private static final int LARGEST = 256 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/hooks/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length < 0) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED, "say how long the message is: Content-Length");
        } else if (length > LARGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "a message has at most 256 KiB");
        } else {
            chain.doFilter(request, response);
        }
    }
}
