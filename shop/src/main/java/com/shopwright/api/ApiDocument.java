package com.shopwright.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI 3.1 document, written by hand in {@code resources/api/openapi.yaml} before the code that follows it. */
@Component
class ApiDocument {
    private final JsonNode tree = read();
    private final byte[] json = JsonMapper.shared().writeValueAsBytes(tree);

    JsonNode tree() {
        return tree;
    }

    byte[] json() {
        return json.clone();
    }

    private static JsonNode read() {
        try (InputStream source = new ClassPathResource("api/openapi.yaml").getInputStream()) {
            return new YAMLMapper().readTree(source);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
