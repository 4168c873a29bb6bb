package com.shopwright.api;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One refusal (RFC 9457).
 *
 * @param members what this kind of problem tells besides, for instance {@code number}
 */
record Problem(
        ProblemKind kind,
        String detail,
        List<FieldFault> errors,
        Map<String, Object> members,
        Optional<Duration> retryAfter) {

    Problem {
        errors = List.copyOf(errors);
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind, detail, List.of(), Map.of(), Optional.empty());
    }

    static Problem of(ProblemKind kind) {
        return of(kind, kind.remedy());
    }

    Problem field(String field, String remedy) {
        return fields(List.of(new FieldFault(field, remedy)));
    }

    Problem fields(List<FieldFault> more) {
        return new Problem(
                kind, detail, Stream.concat(errors.stream(), more.stream()).toList(), members, retryAfter);
    }

    Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(kind, detail, errors, more, retryAfter);
    }

    Problem retryAfter(Duration wait) {
        return new Problem(kind, detail, errors, members, Optional.of(wait));
    }

    Refusal refusal() {
        return new Refusal(this);
    }

    /** The JSON object of the answer. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", kind.type().toString());
        json.put("title", kind.title());
        json.put("status", kind.status().value());
        json.put("detail", detail);
        if (!errors.isEmpty()) {
            json.put("errors", errors);
        }
        json.putAll(members);
        return json;
    }
}
