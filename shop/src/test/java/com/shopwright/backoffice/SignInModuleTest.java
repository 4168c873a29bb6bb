package com.shopwright.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.database.TestDatabase;
import com.shopwright.kernel.ShopSettings;
import com.shopwright.web.Brand;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The door of the back office over real HTTP, with the limits on. */
@SpringBootTest(
        classes = SignInModuleTest.Entrance.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=", "shopwright.seed=none"})
class SignInModuleTest {

    private static final String OWNER = "owner@larkwood.example";

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    StaffRows staff;

    @Autowired
    PasswordEncoder encoder;

    private StaffBrowser browser = new StaffBrowser(URI.create("http://localhost"));

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry properties) {
        properties.add("shopwright.database.url", () -> TestDatabase.migrated().url());
        properties.add("shopwright.data", () -> folder.toString());
    }

    @BeforeEach
    void freshStart() {
        browser = new StaffBrowser(shop("localhost"));
    }

    @Test
    void makesTheOwnersPasswordForItsUserAlone() throws Exception {
        assertThat(password()).hasSizeGreaterThanOrEqualTo(16);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("owner.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void letsTheOwnerInAndOutAgain() throws Exception {
        assertThat(browser.signIn(" Owner@Larkwood.example ", password()).body())
                .isEqualTo("inside: " + OWNER);

        HttpResponse<String> outside = browser.post("/office/sign-out", Map.of());

        assertThat(outside.body()).contains("You are signed out");
        assertThat(browser.getOnce("/office").statusCode()).isEqualTo(302);
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownAccountAlike() {
        HttpResponse<String> wrong = browser.signIn(OWNER, "wrong");
        HttpResponse<String> unknown = browser.signIn("stranger@example.com", "wrong");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("do not belong together").contains(OWNER);
        assertThat(unknown.body()).contains("do not belong together");
        assertThat(browser.cookie("__Host-staff")).isEmpty();
    }

    @Test
    void slowsDownGuessingOfKnownAndUnknownAccountsEvenWithTheRightPassword() {
        staff.add(UUID.randomUUID(), "maker@larkwood.example", encoder.encode("right"), Instant.EPOCH);

        for (String account : List.of("maker@larkwood.example", "stranger@example.org")) {
            for (int i = 0; i < SignInThrottle.TRIES_PER_ACCOUNT; i++) {
                assertThat(browser.signIn(account, "guess " + i).statusCode()).isEqualTo(401);
            }
            HttpResponse<String> answer = browser.signIn(account, "right");

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("Too many tries");
        }
    }

    @Test
    void refusesAFormFromElsewhere() throws Exception {
        HttpResponse<String> answer =
                browser.postRaw("/office/sign-in", Map.of("email", OWNER, "password", password()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.cookie("__Host-staff")).isEmpty();
    }

    @Test
    void guardsTheSessionsCookieAndGivesStrangersNone() throws Exception {
        assertThat(browser.getOnce("/office/orders/ABC").headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.contains("staff"));
        browser.get("/office/sign-in");

        HttpResponse<String> answer =
                browser.postOnce("/office/sign-in", Map.of("email", OWNER, "password", password()));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("__Host-staff="))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain"));
    }

    @Test
    void changesTheSessionWhenSomebodySignsIn() throws Exception {
        browser.signIn(OWNER, password());
        String first = browser.cookie("__Host-staff");

        browser.post("/office/sign-in", Map.of("email", OWNER, "password", password()));

        assertThat(browser.cookie("__Host-staff")).isNotEmpty().isNotEqualTo(first);
    }

    @Test
    void bringsStaffToWhereTheyWantedToGoButNowhereElse() throws Exception {
        assertThat(browser.getOnce("/office/orders/7K3QF-9D2MX").headers().firstValue("Location"))
                .contains("/office/sign-in?next=%2Foffice%2Forders%2F7K3QF-9D2MX");
        assertThat(browser.get("/office/sign-in?next=https://evil.example").body())
                .contains("name=\"next\" value=\"/office\"")
                .doesNotContain("evil");
    }

    @Test
    void staysShutOverPlainHttpElsewhere() throws Exception {
        HttpResponse<String> page = new StaffBrowser(shop("127.0.0.2")).getOnce("/office/sign-in");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("only over HTTPS or on this machine");
    }

    private URI shop(String host) {
        return URI.create("http://" + host + ":" + port);
    }

    private static String password() throws Exception {
        return Files.readString(folder.resolve("owner.password")).strip();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @EnableConfigurationProperties(ShopSettings.class)
    @ComponentScan(
            basePackages = {"com.shopwright.web", "com.shopwright.kernel", "com.shopwright.database"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    @Import({
        SignInPage.class,
        SignInThrottle.class,
        Door.class,
        StaffSecurity.class,
        Staff.class,
        StaffRows.class,
        FirstOwner.class,
        OwnerPassword.class,
        Inside.class
    })
    static class Entrance {

        @Bean
        Brand brand() {
            return () -> "Northwind";
        }
    }

    @Controller
    static class Inside {

        @GetMapping("/office")
        @ResponseBody
        String inside(Authentication staff) {
            return "inside: " + staff.getName();
        }
    }
}
