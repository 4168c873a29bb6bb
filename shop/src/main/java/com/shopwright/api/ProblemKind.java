package com.shopwright.api;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Every way a call can be refused. The names are promised to callers: they never change meaning and never go. */
enum ProblemKind {
    MALFORMED_REQUEST(
            HttpStatus.BAD_REQUEST,
            "The request cannot be read",
            "The body is not JSON, a header does not have its form, or the address is garbled.",
            "Send one JSON object in UTF-8 with Content-Type: application/json; the detail says what is in the way."),
    UNKNOWN_FIELD(
            HttpStatus.BAD_REQUEST,
            "A field is not known here",
            "The body or the query has a field that this call does not have, so it would have no effect.",
            "Remove it, or correct its spelling; the errors name it."),
    MISSING_IDEMPOTENCY_KEY(
            HttpStatus.BAD_REQUEST,
            "The Idempotency-Key header is missing",
            "A call that takes money must be repeatable without taking it twice.",
            "Send a new random value, for instance a UUID, with each order, and the same one with each repeat of it."),
    UNAUTHORISED(
            HttpStatus.UNAUTHORIZED,
            "This call is for the owner",
            "The call carries no owner key, or not the right one.",
            "Send Authorization: Bearer with what is in the file owner.key of the shop's data folder."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "There is nothing here",
            "The address names nothing: an id is unknown, an order key is wrong, or the path does not exist.",
            "Check the address against the document at /api/openapi.json and the ids against earlier answers."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "This address does not take that method",
            "The path exists, but not with this method.",
            "Use one of the methods in the Allow header."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "The answer comes only as JSON",
            "The Accept header asks for something else.",
            "Send Accept: application/json, or none."),
    ALREADY_ORDERED(
            HttpStatus.CONFLICT,
            "This cart was ordered already",
            "An order was made of this cart; it does not change any more. The member number names the order.",
            "Show that order, or start a new cart."),
    PRICE_CHANGED(
            HttpStatus.CONFLICT,
            "The total is not what was expected",
            "The order would cost something else than expectedTotal; nothing was ordered. The members expected and actual"
                    + " say both.",
            "Show the new total to the buyer and order again with it."),
    SOLD_OUT(
            HttpStatus.CONFLICT,
            "Some of it is sold out",
            "There is not enough of what may not be backordered; nothing was ordered or charged. The member lines says which"
                    + " lines, how many were wanted and how many are left.",
            "Take the lines down to what is available, or remove them, and order again."),
    CHECKOUT_INCOMPLETE(
            HttpStatus.CONFLICT,
            "The cart is not ready to be ordered",
            "The cart is empty, nobody has said yet who orders and where it goes, or a design in it is not made any more.",
            "Do what the errors say, then order again with the same key."),
    NOT_POSSIBLE(
            HttpStatus.CONFLICT,
            "That is not possible as it stands",
            "The state of the order, payment or shipment does not allow it, or there are too few goods. The member state says"
                    + " how it stands, the member available how many there are.",
            "Read it again and decide anew."),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "The body is too large",
            "No call needs a body of more than 64 KB.",
            "Send less."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The body has to be JSON",
            "The Content-Type header says that the body is something else.",
            "Send Content-Type: application/json."),
    INVALID_REQUEST(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "A field has a value that cannot be used",
            "The request was understood, but a field is missing, of the wrong type, out of range, or names something that does"
                    + " not exist.",
            "The errors name each field and say what to send instead."),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The key was used for something else",
            "This Idempotency-Key came before with another body.",
            "Repeat the first body with it, or choose a new key for a new wish."),
    PAYMENT_METHOD_UNAVAILABLE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The shop does not offer this way to pay",
            "The member offered names the ways this shop offers.",
            "Choose one of them."),
    UNDELIVERABLE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "This cannot be delivered there that way",
            "The shop has no such delivery method for this address and weight.",
            "Ask the cart's delivery-methods, or choose another address."),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many of these calls",
            "More calls of this kind came from your address than a shop's own customers make, or too many of its card payments"
                    + " were declined.",
            "Wait as many seconds as Retry-After says."),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something broke on our side",
            "It is a bug, not your request's fault; it is in the shop's log under the reference in the detail.",
            "Repeat the call, with the same Idempotency-Key if it had one; if it stays, tell the shop the reference."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The shop is briefly unavailable",
            "The database is being restarted, or more orders wait than the shop takes on.",
            "Repeat the call after the seconds in Retry-After; with the same Idempotency-Key it is safe.");

    /** Where the page about each problem is; its name follows. */
    static final String PAGES = "/problems/";

    private final HttpStatus status;
    private final String title;
    private final String meaning;
    private final String remedy;

    ProblemKind(HttpStatus status, String title, String meaning, String remedy) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    static Optional<ProblemKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.label().equals(name)).findFirst();
    }

    /** The stable name, for instance {@code sold-out}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    URI type() {
        return URI.create(PAGES + label());
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    String meaning() {
        return meaning;
    }

    String remedy() {
        return remedy;
    }
}
