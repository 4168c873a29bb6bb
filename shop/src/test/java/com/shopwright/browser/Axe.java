package com.shopwright.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Asks axe what in an open page keeps people out. */
final class Axe {
    private static final String RULES = read();

    private Axe() {}

    /** One sentence for each violation: the rule, and the first place that breaks it. */
    static List<String> violations(Page page) {
        page.evaluate(RULES);
        Object found = page.evaluate("""
                async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                    .map(one => `${one.id}: ${one.help} (${one.nodes.length}): ${one.nodes[0].html.slice(0, 160)} ${one.nodes[0].failureSummary ?? ''}`)
                """);
        return found instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of("axe answered " + found);
    }

    private static String read() {
        try (InputStream file = Optional.ofNullable(Axe.class.getResourceAsStream("/axe.min.js"))
                .orElseThrow()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
