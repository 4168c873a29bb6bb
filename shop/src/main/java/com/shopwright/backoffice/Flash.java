package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Notice;
import com.shopwright.web.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries one sentence over a redirect in a cookie, so that it needs no session and survives a restart. */
@Component
class Flash {

    private static final String COOKIE = "told";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
    private static final int LONGEST = 600;

    private final Cookies cookies;

    Flash(Cookies cookies) {
        this.cookies = cookies;
    }

    void say(Notice notice, HttpServletRequest request, HttpServletResponse response) {
        String text = notice.text().substring(0, Math.min(notice.text().length(), LONGEST));
        String coded = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(((notice.good() ? "+" : "-") + text).getBytes(StandardCharsets.UTF_8));
        cookies.set(request, response, COOKIE, coded, LONG_ENOUGH);
    }

    Optional<Notice> take(HttpServletRequest request, HttpServletResponse response) {
        Optional<Notice> notice = cookies.get(request, COOKIE).flatMap(Flash::read);
        cookies.clear(request, response, COOKIE);
        return notice;
    }

    private static Optional<Notice> read(String coded) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(coded), StandardCharsets.UTF_8);
            return text.isEmpty() ? Optional.empty() : Optional.of(new Notice(text.startsWith("+"), text.substring(1)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
