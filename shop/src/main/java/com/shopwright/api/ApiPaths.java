package com.shopwright.api;

import com.shopwright.carts.CartId;
import com.shopwright.kernel.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;

/** The API's addresses and the ids in them. */
final class ApiPaths {
    static final String V1 = "/api/v1";

    private ApiPaths() {}

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    static CartId cart(String text) {
        return id("id", text, CartId::parse, "a cart id is what POST " + V1 + "/carts answered");
    }

    static UUID line(String text) {
        return id("lineId", text, UUID::fromString, "a line id stands in the cart's lines");
    }

    /** Reads an id of the path; what cannot be one names nothing, so it is a 404 like an unknown one. */
    static <T> T id(String field, String text, Function<String, T> parse, String remedy) {
        try {
            return parse.apply(text);
        } catch (InvalidInput | IllegalArgumentException _) {
            throw notFound(field, text, remedy);
        }
    }

    static Refusal notFound(String field, String text, String remedy) {
        return Problem.of(ProblemKind.NOT_FOUND, "Nothing is called " + shortened(text) + " here.")
                .field(field, remedy)
                .refusal();
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
