package com.shopwright.database;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** 503 with Retry-After: a problem for programs, a calm page for people. Needs neither database nor templates. */
final class OutageAnswer {
    private static final String RETRY_SECONDS = "3";
    private static final String STYLE = """
            :root { color-scheme: light dark; --ground: #faf7f2; --ink: #1f1b16; --primary: #2f5d50; }
            @media (prefers-color-scheme: dark) { :root { --ground: #171512; --ink: #ede7dc; --primary: #7fb7a3; } }
            body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground);
              color: var(--ink); font: 1.125rem/1.6 system-ui, sans-serif; }
            main { max-width: 32rem; padding: 2rem; }
            h1 { font-size: 1.75rem; line-height: 1.2; color: var(--primary); }
            """;
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Back in a moment</title>
            %s<style>%s</style>
            </head>
            <body>
            <main>
            <h1>Back in a moment</h1>
            <p>The shop is fetching its books from the next room. Nothing you ordered is lost, and nothing is charged twice.</p>
            <p>%s</p>
            </main>
            </body>
            </html>
            """;
    private static final String PROBLEM = """
            {"type":"/problems/unavailable","title":"The shop is briefly unavailable","status":503,\
            "detail":"The database is being restarted. Repeat the call after the seconds in Retry-After; with the same \
            Idempotency-Key it is safe."}""";

    private OutageAnswer() {}

    static void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", RETRY_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        boolean page = wantsPage(request);
        response.setContentType(page ? "text/html;charset=UTF-8" : "application/problem+json");
        if (page) {
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; style-src 'sha256-" + sha256(STYLE) + "'");
        }
        String body = page ? page(request) : PROBLEM;
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        String accept = request.getHeader("Accept");
        return !path.startsWith("/api/")
                && !path.startsWith("/hooks/")
                && accept != null
                && accept.contains("text/html");
    }

    /** Only what was merely looked at reloads by itself; a form is sent again by the person who filled it in. */
    private static String page(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                ? PAGE.formatted(
                        "<meta http-equiv=\"refresh\" content=\"" + RETRY_SECONDS + "\">\n",
                        STYLE,
                        "This page tries again by itself.")
                : PAGE.formatted("", STYLE, "Please go back and send the form again in a few seconds.");
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
