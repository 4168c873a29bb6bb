package com.shopwright.web;

import com.shopwright.kernel.ShopSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Decides how a cookie is named and guarded. On HTTPS, and on this machine's own names (which browsers trust as much), it is
 * {@code __Host-NAME} and Secure: no other site, subdomain or eavesdropper can set or read it. Over plain HTTP elsewhere a
 * browser would drop such a cookie, so a buyer's falls back to the plain name; staff may not sign in there at all.
 */
@Component
public class Cookies {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final ShopSettings settings;

    Cookies(ShopSettings settings) {
        this.settings = settings;
    }

    /** Whether what is sent over this connection cannot be read or changed on the way. */
    public boolean trustworthy(HttpServletRequest request) {
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        return https(request) || THIS_MACHINE.contains(host) || host.endsWith(".localhost");
    }

    /**
     * HTTPS here, or at a proxy in front: a request for the host of an {@code https} public address came through it. (No
     * forwarding header is believed.)
     */
    boolean https(HttpServletRequest request) {
        return request.isSecure()
                || ("https".equals(settings.url().getScheme())
                        && request.getServerName()
                                .equalsIgnoreCase(settings.url().getHost()));
    }

    public Optional<String> get(HttpServletRequest request, String name) {
        String wanted = spelled(request, name);
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(wanted))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Sets a cookie that scripts cannot read and other sites' forms do not carry. */
    public void set(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration maxAge) {
        ResponseCookie cookie = ResponseCookie.from(spelled(request, name), value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(trustworthy(request))
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    public void clear(HttpServletRequest request, HttpServletResponse response, String name) {
        if (WebUtils.getCookie(request, spelled(request, name)) != null) {
            set(request, response, name, "", Duration.ZERO);
        }
    }

    private String spelled(HttpServletRequest request, String name) {
        return trustworthy(request) ? "__Host-" + name : name;
    }
}
