package com.shopwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiDocumentFlowTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    private final RunningShop shop = RunningShop.full();

    @Test
    void theDocumentAndTheCallsAreTheSame() {
        Set<String> mapped = new TreeSet<>();
        shop.face(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith(ApiPaths.V1))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method.name() + " " + path))));
        Set<String> documented = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path :
                Documented.document().get("paths").properties()) {
            path.getValue().propertyNames().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }
        assertThat(documented).hasSizeGreaterThan(20).isEqualTo(mapped);
    }

    @Test
    void theDocumentIsServedAsItWasWritten() {
        Reply reply = shop.api().get("/api/openapi.json").expect(200);
        assertThat(reply.header("Content-Type")).contains("application/json");
        assertThat(reply.text("/openapi")).startsWith("3.1");
        assertThat(reply.json()).isEqualTo(JsonMapper.shared().readTree(new ApiDocument().json()));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Set<String> broken = Documented.document().findValues("$ref").stream()
                .map(JsonNode::asString)
                .filter(reference ->
                        Documented.document().at(reference.substring(1)).isMissingNode())
                .collect(Collectors.toSet());
        assertThat(broken).isEmpty();
    }

    /** A comma in a short YAML form makes a second key of the rest: no keyword has a space or no value. */
    @Test
    void everyDescriptionIsWhole() {
        List<String> stray = new ArrayList<>();
        stray(Documented.document(), stray);
        assertThat(stray).isEmpty();
    }

    private static void stray(JsonNode node, List<String> found) {
        node.properties().forEach(field -> {
            if (field.getKey().contains(" ")) {
                found.add(field.getKey());
            }
        });
        node.forEach(child -> stray(child, found));
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() {
        int checked = 0;
        for (JsonNode content : Documented.document().findValues("content")) {
            for (JsonNode media : content) {
                if (media.has("example")) {
                    assertThat(Documented.errors(media.get("schema"), media.get("example")))
                            .as("%s", media.get("example"))
                            .isEmpty();
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(10);
    }

    @Test
    void everyProblemHasAPageThatSaysWhatToDo() {
        for (ProblemKind kind : ProblemKind.values()) {
            Reply page = shop.api().get(kind.type().toString()).expect(200);
            assertThat(page.header("Content-Type").orElse("")).startsWith("text/html");
            assertThat(page.body()).contains(kind.title(), kind.label());
        }
        assertThat(shop.api().get("/problems/no-such-problem").status()).isEqualTo(404);
    }

    @Test
    void aPersonCanReadWhatThereIsToCall() {
        String page = shop.api().get("/api").expect(200).body();
        assertThat(page).contains("/api/v1/carts/{id}/order", "sold-out", "Idempotency-Key");
    }

    @Test
    void everyProblemIsNamedInTheDocumentOrBelongsToHttpItself() {
        String document = Documented.document().toString();
        Set<ProblemKind> http = Set.of(
                ProblemKind.METHOD_NOT_ALLOWED,
                ProblemKind.NOT_ACCEPTABLE,
                ProblemKind.TOO_LARGE,
                ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                ProblemKind.INTERNAL_ERROR);
        for (ProblemKind kind : ProblemKind.values()) {
            assertThat(http.contains(kind) || document.contains("`" + kind.label() + "`"))
                    .as(kind.label())
                    .isTrue();
        }
    }
}
