package com.shopwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.shopwright.testing.Reply;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds what the shop really answers against the document, with every object closed: nothing goes out undocumented. */
final class Documented {
    private static final JsonNode DOCUMENT = closed(new ApiDocument().tree());
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Documented() {}

    /** Fails if the document has no such answer to this call, or another body. */
    static void check(Reply reply) {
        HttpRequest request = reply.raw().request();
        String path = request.uri().getPath();
        operation(path, request.method())
                .ifPresentOrElse(
                        operation -> check(reply, operation),
                        () -> assertThat(reply.status())
                                .as("%s is not in the document", reply)
                                .isIn(400, 401, 404, 405, 429, 503));
    }

    static List<Error> errors(JsonNode schema, JsonNode value) {
        ObjectNode root = (ObjectNode) schema.deepCopy();
        root.set("components", DOCUMENT.get("components"));
        return SCHEMAS.getSchema(root).validate(value);
    }

    static JsonNode document() {
        return DOCUMENT;
    }

    /** The node itself, or what its {@code $ref} points at. */
    static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static void check(Reply reply, JsonNode operation) {
        JsonNode documented = operation.at("/responses/" + reply.status());
        if (isTransport(reply)) {
            return;
        }
        assertThat(documented.isMissingNode())
                .as("the document lacks this answer: %s", reply)
                .isFalse();
        String type = reply.status() < 400 ? "application/json" : "application/problem+json";
        assertThat(reply.header("Content-Type").orElse("")).startsWith(type);
        JsonNode schema = resolved(documented).at("/content/" + type.replace("/", "~1") + "/schema");
        assertThat(errors(schema, reply.json())).as("%s", reply).isEmpty();
        if (reply.status() >= 400) {
            assertThat(ProblemKind.named(reply.problem()))
                    .as("%s", reply)
                    .hasValueSatisfying(
                            kind -> assertThat(kind.status().value()).isEqualTo(reply.status()));
        }
    }

    /**
     * What any call may answer before anybody looks at what it asks: documented once, not with each call. An address that
     * the web server itself cannot read (an encoded slash, %00) is refused with its own 400, before there is a shop.
     */
    private static boolean isTransport(Reply reply) {
        if (reply.status() == 400 && reply.raw().uri().getRawPath().matches(".*%(00|2F).*")) {
            return true;
        }
        return Stream.of(405, 406, 413, 415).anyMatch(status -> status == reply.status());
    }

    private static Optional<JsonNode> operation(String path, String method) {
        return DOCUMENT.get("paths").properties().stream()
                .filter(entry -> Pattern.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+"), path))
                .map(Map.Entry::getValue)
                .filter(item -> item.has(method.toLowerCase(Locale.ROOT)))
                .map(item -> item.get(method.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static JsonNode closed(JsonNode node) {
        JsonNode copy = node.deepCopy();
        close(copy);
        return copy;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("type").asString("").equals("object")
                && object.has("properties")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Documented::close);
    }
}
