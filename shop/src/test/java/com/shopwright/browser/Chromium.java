package com.shopwright.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** This machine's Chromium, started once for all tests of the JVM; without one the tests are skipped and say so. */
final class Chromium implements ExecutionCondition, BeforeAllCallback {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> APPLICATIONS = List.of(
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private Optional<Browser> browser = Optional.empty();

    /** A condition and no assumption, because a class whose assumption fails is left out of the reports silently. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return find().map(program -> ConditionEvaluationResult.enabled("in " + program))
                .orElseGet(() -> ConditionEvaluationResult.disabled(
                        "No Chromium on this machine: install one, or name it in SHOPWRIGHT_CHROMIUM."));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        browser = find().map(program -> context.getRoot()
                .getStore(Namespace.create(Chromium.class))
                .computeIfAbsent("running", _ -> Running.start(program), Running.class)
                .browser());
    }

    Browser browser() {
        return browser.orElseThrow();
    }

    private static Optional<Path> find() {
        Stream<Path> named = Stream.ofNullable(System.getenv("SHOPWRIGHT_CHROMIUM"))
                .filter(name -> !name.isBlank())
                .map(Path::of);
        Stream<Path> onPath = NAMES.stream().flatMap(Chromium::onPath);
        Stream<Path> applications = APPLICATIONS.stream().map(Path::of);
        return Stream.concat(named, Stream.concat(onPath, applications))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name));
    }

    /** Closed with the root of the test run. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start(Path program) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            // As root Chromium starts only without its sandbox; what it opens here is our own.
                            .setChromiumSandbox(false)
                            // WebGL as a machine without a graphics card has it.
                            .setArgs(List.of(
                                    "--use-angle=swiftshader",
                                    "--enable-unsafe-swiftshader",
                                    "--disable-dev-shm-usage")));
            return new Running(playwright, browser);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
