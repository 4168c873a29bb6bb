package com.shopwright.testing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer, with its body read as JSON when it is asked for. */
public record Reply(int status, HttpResponse<byte[]> raw) {

    public JsonNode json() {
        return JsonMapper.shared().readTree(raw.body());
    }

    /** The body as text. */
    public String body() {
        return new String(raw.body(), StandardCharsets.UTF_8);
    }

    /** The node at a JSON pointer such as {@code /total/amount}; missing if there is none. */
    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    public String text(String pointer) {
        return at(pointer).asString();
    }

    public Optional<String> header(String name) {
        return raw.headers().firstValue(name);
    }

    /** The name that a problem's type ends in. */
    public String problem() {
        String type = text("/type");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** The fields that a problem names. */
    public List<String> fields() {
        return StreamSupport.stream(at("/errors").spliterator(), false)
                .map(error -> error.get("field").asString())
                .toList();
    }

    /** This answer, once it is what the test builds on. */
    public Reply expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError(this + ", not the expected " + wanted);
        }
        return this;
    }

    @Override
    public String toString() {
        return raw.request().method() + " " + raw.uri() + " answered " + status + " " + body();
    }
}
