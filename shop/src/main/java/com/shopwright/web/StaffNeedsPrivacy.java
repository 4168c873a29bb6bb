package com.shopwright.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Over plain HTTP anybody on the way could read a password or take a session, so the back office is shut there. */
class StaffNeedsPrivacy extends OncePerRequestFilter {
    private final Cookies cookies;

    StaffNeedsPrivacy(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (cookies.trustworthy(request)) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(ErrorPage.REMEDY, ErrorPage.STAFF_NEEDS_HTTPS);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
