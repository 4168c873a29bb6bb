package com.shopwright.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The document as a person reads it. Public for its template only. */
public record ApiGuide(String summary, List<List<Words>> paragraphs, List<Section> sections, List<Refused> problems) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    private static final Pattern MARKED = Pattern.compile("\\*\\*([^*]+)\\*\\*|`([^`]+)`");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Some words of a paragraph: {@code strong}, {@code code} or {@code plain}. */
    public record Words(String style, String text) {}

    /** The calls about one thing. */
    public record Section(String name, String description, List<Call> calls) {}

    /** @param body an example to send, {@code answer} one to expect */
    public record Call(String method, String path, String summary, Optional<String> body, Optional<String> answer) {}

    /** A name that a problem's type may end in. */
    public record Refused(String name, int status, String title) {}

    static ApiGuide of(JsonNode document) {
        JsonNode info = document.get("info");
        List<Section> sections = new ArrayList<>();
        for (JsonNode tag : document.get("tags")) {
            String name = tag.get("name").asString();
            sections.add(new Section(name, tag.get("description").asString(), calls(document, name)));
        }
        return new ApiGuide(
                info.get("summary").asString(),
                Arrays.stream(info.get("description").asString().strip().split("\n\n"))
                        .map(ApiGuide::words)
                        .toList(),
                sections,
                Arrays.stream(ProblemKind.values())
                        .map(kind -> new Refused(kind.label(), kind.status().value(), kind.title()))
                        .toList());
    }

    /** The two marks of Markdown that the document uses. */
    private static List<Words> words(String paragraph) {
        List<Words> words = new ArrayList<>();
        Matcher matcher = MARKED.matcher(paragraph);
        int from = 0;
        while (matcher.find()) {
            words.add(new Words("plain", paragraph.substring(from, matcher.start())));
            String strong = matcher.group(1);
            words.add(strong == null ? new Words("code", matcher.group(2)) : new Words("strong", strong));
            from = matcher.end();
        }
        words.add(new Words("plain", paragraph.substring(from)));
        return words;
    }

    private static List<Call> calls(JsonNode document, String tag) {
        List<Call> calls = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())
                        && method.getValue().at("/tags/0").asString().equals(tag)) {
                    calls.add(call(document, path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        return calls;
    }

    private static Call call(JsonNode document, String path, String method, JsonNode operation) {
        JsonNode answer = operation.at("/responses/200").isMissingNode()
                ? operation.at("/responses/201")
                : operation.at("/responses/200");
        if (answer.has("$ref")) {
            answer = document.at(answer.get("$ref").asString().substring(1));
        }
        return new Call(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.get("summary").asString(),
                example(operation.get("requestBody")),
                example(answer));
    }

    private static Optional<String> example(@Nullable JsonNode owner) {
        return Optional.ofNullable(owner)
                .map(node -> node.at("/content/application~1json/example"))
                .filter(example -> !example.isMissingNode())
                .map(PRETTY::writeValueAsString);
    }
}
