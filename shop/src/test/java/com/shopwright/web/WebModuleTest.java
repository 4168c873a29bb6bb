package com.shopwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.kernel.FormTargets;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.ShopSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The ground under every page, over real HTTP, without any room above it and without a database. */
@SpringBootTest(
        classes = WebModuleTest.Ground.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=")
class WebModuleTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Test
    void everyPageForbidsWhatItDoesNotUse() throws Exception {
        HttpResponse<String> page = get("localhost", "/form");

        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .contains("form-action 'self' http://localhost:9999;")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void drawsANewNonceForEachPage() throws Exception {
        assertThat(header(get("localhost", "/form"), "Content-Security-Policy"))
                .isNotEqualTo(header(get("localhost", "/form"), "Content-Security-Policy"));
    }

    @Test
    void takesAFormWithItsTokenAndRefusesItWithout() throws Exception {
        HttpResponse<String> page = get("localhost", "/form");
        String cookie = header(page, "Set-Cookie").replaceFirst(";.*", "");

        assertThat(post("/form", "", cookie).statusCode()).isEqualTo(403);
        assertThat(post("/form", "formToken=guess", cookie).statusCode()).isEqualTo(403);
        assertThat(post("/form", "formToken=" + token(page), "").statusCode()).isEqualTo(403);
        assertThat(post("/form", "formToken=" + token(page), cookie).body()).isEqualTo("taken");
    }

    @Test
    void explainsARefusedForm() throws Exception {
        assertThat(post("/form", "", "").body()).contains("This did not go through", "reload the page");
    }

    @Test
    void guardsCookiesOnThisMachineAsOnHttps() throws Exception {
        for (String host : List.of("localhost", "127.0.0.1")) {
            assertThat(header(get(host, "/form"), "Set-Cookie"))
                    .startsWith("__Host-form=")
                    .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
                    .doesNotContain("Domain");
        }
    }

    @Test
    void fallsBackToAPlainCookieForBuyersOverPlainHttpElsewhere() throws Exception {
        assertThat(header(get(elsewhere(), "/form"), "Set-Cookie"))
                .startsWith("form=")
                .contains("; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void keepsTheOfficeShutOverPlainHttpElsewhere() throws Exception {
        HttpResponse<String> page = get(elsewhere(), OfficeSecurity.SIGN_IN);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("only over HTTPS or on this machine");
    }

    @Test
    void keepsOwnerCallsShutUntilSomebodySaysWhoTheOwnerIs() throws Exception {
        assertThat(get("localhost", "/api/v1/admin/stock/X").statusCode()).isEqualTo(401);
        assertThat(get("localhost", "/office").statusCode()).isEqualTo(403);
    }

    @Test
    void machinesNeedNoFormToken() throws Exception {
        assertThat(post("/hooks/echo", "x=1", "").body()).isEqualTo("heard");
    }

    @Test
    void saysWhatToDoOnEveryErrorPage() throws Exception {
        assertPage(get("localhost", "/nowhere"), 404, "This page is not here");
        assertPage(get("localhost", "/bad-slug"), 404, "This page is not here");
        assertPage(get("localhost", "/away"), 503, "We will be back in a moment");
        assertPage(get("localhost", "/broken"), 500, "Something broke on our side");
    }

    @Test
    void staticFilesMayBeKeptForeverUnderTheirHash() throws Exception {
        Matcher link = Pattern.compile("href=\"(/assets/base-[0-9a-f]{32}\\.css)\"")
                .matcher(get("localhost", "/nowhere").body());
        assertThat(link.find()).isTrue();

        HttpResponse<String> file = get("localhost", link.group(1));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Cache-Control")).contains("max-age=31536000", "public", "immutable");
    }

    private static void assertPage(HttpResponse<String> page, int status, String title) {
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("<h1>" + title, "Northwind").doesNotContain("Exception");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    private static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }

    /** A name of this machine that a browser would not take for it. */
    private static String elsewhere() {
        return "127.0.0.2";
    }

    private HttpResponse<String> get(String host, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + path))
                .header("Accept", "text/html")
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @EnableConfigurationProperties(ShopSettings.class)
    @ComponentScan
    @Import(TrialPages.class)
    static class Ground {
        @Bean
        Brand brand() {
            return () -> "Northwind";
        }

        @Bean
        FormTargets placeToPay() {
            return () -> Stream.of(URI.create("http://localhost:9999/x"));
        }
    }

    @Controller
    static class TrialPages {
        @GetMapping("/form")
        String form() {
            return "layout/token";
        }

        @PostMapping("/form")
        @ResponseBody
        String take() {
            return "taken";
        }

        @PostMapping("/hooks/echo")
        @ResponseBody
        String hear() {
            return "heard";
        }

        @GetMapping("/bad-slug")
        String badSlug() {
            throw new InvalidInput("slug", "a slug");
        }

        @GetMapping("/away")
        String away() {
            throw new QueryTimeoutException("slow");
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("secret detail");
        }
    }
}
