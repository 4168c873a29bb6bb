package com.shopwright.partners.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal on its way to the caller as an RFC 9457 problem. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String name;
    private final String title;
    private final String detail;
    private final Map<String, String> members;

    public Problem(int status, String name, String title, String detail, Map<String, String> members) {
        super(detail, null, false, false);
        this.status = status;
        this.name = name;
        this.title = title;
        this.detail = detail;
        this.members = Map.copyOf(members);
    }

    public static Problem malformed(String detail) {
        return new Problem(400, "malformed", "This request cannot be read", detail, Map.of());
    }

    public static Problem missingKey() {
        return new Problem(
                400,
                "idempotency-key-missing",
                "Idempotency-Key is missing",
                "Send the header Idempotency-Key with 1 to 255 visible characters that name this change.",
                Map.of("field", "Idempotency-Key"));
    }

    public static Problem unauthorised() {
        return new Problem(
                401,
                "unauthorised",
                "The key is wrong or missing",
                "Send Authorization: Bearer KEY with the key of this link.",
                Map.of());
    }

    public static Problem unknown(String what, String id) {
        return new Problem(404, "not-found", "Not found", "There is no " + what + " " + id + ".", Map.of());
    }

    public static Problem conflict(String state, String detail) {
        return new Problem(409, "conflict", "Not possible in this state", detail, Map.of("state", state));
    }

    public static Problem invalid(String field, String detail) {
        return new Problem(422, "invalid-field", "A field is invalid", detail, Map.of("field", field));
    }

    public static Problem keyReused(String key) {
        return new Problem(
                422,
                "idempotency-key-reused",
                "Idempotency-Key was used for another request",
                "The key " + key + " belongs to a request with another body: use a new key for a new request.",
                Map.of("field", "Idempotency-Key"));
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }

    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "urn:shopwright:problem:" + name);
        json.put("title", title);
        json.put("status", status);
        json.put("detail", detail);
        json.putAll(members);
        return Json.text(json);
    }
}
