package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal in Stripe's shape. */
final class StripeError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String param;
    private final boolean kept;

    private StripeError(
            int status, String type, @Nullable String code, @Nullable String param, String message, boolean kept) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
        this.kept = kept;
    }

    /** Parameters that fail validation: the endpoint did not begin, and nothing is kept under the key. */
    static StripeError invalid(String param, String code, String message) {
        return new StripeError(400, "invalid_request_error", code, param, message, false);
    }

    /** The endpoint began and found that this cannot be: kept under the key and replayed. */
    static StripeError impossible(@Nullable String code, @Nullable String param, String message) {
        return new StripeError(400, "invalid_request_error", code, param, message, true);
    }

    static StripeError missing(Kind kind, String param, String id) {
        return new StripeError(
                404,
                "invalid_request_error",
                "resource_missing",
                param,
                "No such " + kind.spoken() + ": '" + id + "'",
                false);
    }

    static StripeError unknownUrl(String method, String path) {
        return new StripeError(
                404,
                "invalid_request_error",
                null,
                null,
                "Unrecognized request URL (" + method + ": " + path
                        + "): this stand-in has only what docs/wire.md lists.",
                false);
    }

    static StripeError unauthorised(String given) {
        String message = given.isEmpty()
                ? "You did not provide an API key. Send Authorization: Bearer YOUR_SECRET_KEY."
                : "Invalid API Key provided: " + masked(given);
        return new StripeError(401, "invalid_request_error", null, null, message, false);
    }

    static StripeError otherParameters(String key) {
        return new StripeError(
                400,
                "idempotency_error",
                null,
                null,
                "Keys for idempotent requests can only be used with the same endpoint and parameters they were first used"
                        + " with. Try using a key other than '" + key
                        + "' if you meant to execute a different request.",
                false);
    }

    static StripeError inUse(String key) {
        return new StripeError(
                409,
                "idempotency_error",
                "idempotency_key_in_use",
                null,
                "There is currently another in-progress request using this idempotency key ('" + key
                        + "'). Try again later.",
                false);
    }

    static StripeError broken() {
        return new StripeError(
                500, "api_error", null, null, "An unknown error occurred. (This stand-in was told to break.)", true);
    }

    int status() {
        return status;
    }

    /** Whether the answer stays under the idempotency key. */
    boolean kept() {
        return kept;
    }

    Answer answer() {
        Map<String, Object> error = new LinkedHashMap<>();
        if (code != null) {
            error.put("code", code);
            error.put("doc_url", "https://docs.stripe.com/error-codes#" + code.replace('_', '-'));
        }
        error.put("message", String.valueOf(getMessage()));
        if (param != null) {
            error.put("param", param);
        }
        error.put("type", type);
        return Answer.of(status, Map.of("error", error));
    }

    private static String masked(String key) {
        return key.length() <= 12
                ? "*".repeat(key.length())
                : key.substring(0, 8) + "****" + key.substring(key.length() - 4);
    }
}
