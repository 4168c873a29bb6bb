package com.shopwright.partners.wire;

/** An answer on the wire. */
public record Answer(int status, String json) {

    public static Answer of(int status, Object body) {
        return new Answer(status, Json.text(body));
    }
}
