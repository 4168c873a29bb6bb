package com.shopwright.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The room in a small application of its own, with one page that reads the database. */
class OutageModuleTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path root;

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .run("--server.port=0", "--shopwright.data=" + root, "--management.server.port=-1");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void answersUnavailableUntilTheDatabaseIsBack() {
        EmbeddedDatabase database = application.getBean(EmbeddedDatabase.class);
        assertThat(get("/api/one", "application/json").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready", "*/*").statusCode()).isEqualTo(200);

        ConcurrentLinkedQueue<HttpResponse<String>> answers = new ConcurrentLinkedQueue<>();
        ProcessHandle killed = database.process();
        killed.destroyForcibly();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    answers.add(get("/api/one", "application/json"));
                    answers.add(get("/one", "text/html"));
                    return database.available() && database.process() != killed;
                });

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .isSubsetOf(200, 503)
                .contains(503);
        List<HttpResponse<String>> refusals =
                answers.stream().filter(answer -> answer.statusCode() == 503).toList();
        assertThat(refusals).allSatisfy(OutageModuleTest::saysWhenToComeBack);
        assertThat(get("/one", "text/html").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready", "*/*").statusCode()).isEqualTo(200);
    }

    @Test
    void staysAliveWithoutADatabase() {
        assertThat(get("/health/live", "*/*").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private static void saysWhenToComeBack(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        if (answer.uri().getPath().startsWith("/api/")) {
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("/problems/unavailable");
        } else {
            assertThat(answer.body()).contains("Back in a moment");
        }
    }

    private static HttpResponse<String> get(String path, String accept) {
        URI address =
                URI.create("http://localhost:" + application.getEnvironment().getProperty("local.server.port") + path);
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(address).header("Accept", accept).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            exclude = {
                SecurityAutoConfiguration.class,
                ServletWebSecurityAutoConfiguration.class,
                ManagementWebSecurityAutoConfiguration.class
            })
    @Import({DatabaseConfiguration.class, HealthFilter.class, OutageFilter.class, OutageAdvice.class, Pages.class})
    static class Application {}

    @RestController
    static class Pages {
        private final JdbcClient sql;

        Pages(JdbcClient sql) {
            this.sql = sql;
        }

        @GetMapping({"/one", "/api/one"})
        String one() {
            return sql.sql("select 'one'").query(String.class).single();
        }
    }
}
