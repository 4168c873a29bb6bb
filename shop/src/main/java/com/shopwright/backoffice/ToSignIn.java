package com.shopwright.backoffice;

import com.shopwright.web.OfficeSecurity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends strangers to the sign-in page, and remembers in its address where they wanted to go. */
class ToSignIn implements AuthenticationEntryPoint {

    /** Only pages of the back office, so that nobody is led elsewhere after typing a password. */
    private static final Pattern OURS = Pattern.compile("/office(/[A-Za-z0-9-]+)*");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", OfficeSecurity.SIGN_IN);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(OfficeSecurity.SIGN_IN + next(request));
        }
    }

    static String safe(String next) {
        return OURS.matcher(next).matches() && !next.startsWith(OfficeSecurity.SIGN_IN) ? next : "/office";
    }

    private static String next(HttpServletRequest request) {
        String wanted = safe(request.getRequestURI());
        return request.getMethod().equals("GET") && !wanted.equals("/office")
                ? "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
                : "";
    }
}
