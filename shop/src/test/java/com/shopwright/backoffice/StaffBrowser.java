package com.shopwright.backoffice;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser without JavaScript: keeps cookies, fills in the form's token, follows redirects. */
final class StaffBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final URI shop;

    StaffBrowser(URI shop) {
        this.shop = shop;
    }

    static StaffBrowser signedIn(URI shop, String password) {
        StaffBrowser browser = new StaffBrowser(shop);
        HttpResponse<String> answer = browser.signIn("owner@larkwood.example", password);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("signing in answered " + answer.statusCode());
        }
        return browser;
    }

    HttpResponse<String> signIn(String email, String password) {
        get("/office/sign-in");
        return post("/office/sign-in", Map.of("email", email, "password", password));
    }

    /** The page, after redirects. */
    HttpResponse<String> get(String path) {
        return follow(once(request(path).GET()));
    }

    HttpResponse<String> getOnce(String path) {
        return once(request(path).GET());
    }

    /** What an answer that does not end says, line by line, until the stream of them is closed. */
    HttpResponse<Stream<String>> listen(String path) {
        try {
            return http.send(
                    request(path).setHeader("Accept", "text/event-stream").GET().build(), BodyHandlers.ofLines());
        } catch (java.io.IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Posts with the token of a form, after redirects. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        return follow(postOnce(path, fields));
    }

    HttpResponse<String> postOnce(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("formToken", token());
        return postRaw(path, all);
    }

    HttpResponse<String> postRaw(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return once(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** A token is good for every form of the same browser; the sign-in page has one for everybody. */
    private String token() {
        String page = getOnce("/office/sign-in").body();
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        return token.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(shop.resolve(path))
                .header("Accept", "text/html")
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private HttpResponse<String> once(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (java.io.IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(pair.indexOf('=') + 1));
        }
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 3
                ? get(answer.headers().firstValue("Location").orElseThrow())
                : answer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
