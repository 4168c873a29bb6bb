package com.shopwright.web;

import org.springframework.http.HttpStatus;

/**
 * What a person reads when something went wrong.
 *
 * @param remedy what they can do now
 */
public record ErrorPage(int status, String title, String remedy) {
    /** Request attribute with a remedy that fits better than the status's own. */
    public static final String REMEDY = "shopwright.remedy";

    static final String STAFF_NEEDS_HTTPS =
            "The back office opens only over HTTPS or on this machine, because a password sent"
                    + " over plain HTTP can be read on the way. Use the https:// address of this shop, or http://localhost.";

    static ErrorPage of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND ->
                page(
                        status,
                        "This page is not here",
                        "It may have moved, or the address has a typing mistake. Look through the collections, or search for what you had in mind.");
            case FORBIDDEN ->
                page(
                        status,
                        "This did not go through",
                        "The page was probably open for a long time, or cookies are switched off. Go back, reload the page and try once more. Nothing was changed or charged.");
            case CONFLICT ->
                page(
                        status,
                        "Something changed in the meantime",
                        "Somebody, perhaps you in another window, was faster. Go back, reload the page and look at how it stands now.");
            case GONE ->
                page(
                        status,
                        "This link has expired",
                        "It was good for a while and is too old now. Ask for a new one where you got it from.");
            case SERVICE_UNAVAILABLE ->
                page(
                        status,
                        "We will be back in a moment",
                        "The shop is starting or catching its breath. Reload this page in a few seconds; orders that were placed are safe.");
            case TOO_MANY_REQUESTS -> page(status, "A little too fast", "Wait a few seconds, then reload the page.");
            default ->
                status.is4xxClientError()
                        ? page(
                                status,
                                "We could not read that request",
                                "Go back, check what you entered and try again.")
                        : page(
                                status,
                                "Something broke on our side",
                                "It is not your fault, and we have written it down. Try again; if you were placing an order, look for our e-mail first: an order that was placed is safe.");
        };
    }

    ErrorPage withRemedy(String better) {
        return new ErrorPage(status, title, better);
    }

    private static ErrorPage page(HttpStatus status, String title, String remedy) {
        return new ErrorPage(status.value(), title, remedy);
    }
}
