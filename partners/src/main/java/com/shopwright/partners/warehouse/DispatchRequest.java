package com.shopwright.partners.warehouse;

import com.shopwright.partners.wire.Body;
import com.shopwright.partners.wire.Json;
import com.shopwright.partners.wire.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a shop wants sent. Address, lines and workshop jobs are kept as the JSON they came as, once checked. */
record DispatchRequest(
        String reference,
        String order,
        String location,
        String deliveryMethod,
        Map<String, @Nullable Object> address,
        List<Map<String, @Nullable Object>> lines,
        List<Map<String, @Nullable Object>> workshop,
        long weightGrams) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    static DispatchRequest read(Body body) {
        DispatchRequest request = new DispatchRequest(
                body.text("reference", 64),
                body.text("order", 64),
                body.text("location", 64),
                body.text("deliveryMethod", 64),
                body.object("address", DispatchRequest::address),
                body.list("lines", 0, 500, DispatchRequest::line),
                body.list("workshop", 0, 100, DispatchRequest::job),
                body.integer("weightGrams", 0, 100_000_000));
        if (request.lines().isEmpty() && request.workshop().isEmpty()) {
            throw Problem.invalid("lines", "lines or workshop must name something to send.");
        }
        return request;
    }

    private static Map<String, @Nullable Object> address(Body body) {
        String country = body.text("country", 2);
        if (!COUNTRIES.contains(country)) {
            throw Problem.invalid("address.country", "address.country must be an ISO 3166 code like DE.");
        }
        return Json.object(
                "name", body.text("name", 200),
                "line1", body.text("line1", 200),
                "line2", body.optionalText("line2", 200).orElse(null),
                "city", body.text("city", 200),
                "postalCode", body.text("postalCode", 20),
                "region", body.optionalText("region", 200).orElse(null),
                "country", country);
    }

    private static Map<String, @Nullable Object> line(Body body) {
        return Json.object(
                "sku", body.text("sku", 64),
                "name", body.text("name", 300),
                "quantity", body.integer("quantity", 1, 1_000_000));
    }

    private static Map<String, @Nullable Object> job(Body body) {
        return Json.object(
                "design",
                body.text("design", 200),
                "name",
                body.text("name", 300),
                "quantity",
                body.integer("quantity", 1, 1_000_000),
                "makingDays",
                body.integer("makingDays", 0, 365),
                "choices",
                body.list(
                        "choices",
                        0,
                        500,
                        choice -> Json.object("label", choice.text("label", 200), "value", choice.text("value", 500))),
                "pieces",
                body.list("pieces", 0, 1000, DispatchRequest::piece),
                "parts",
                body.list(
                        "parts",
                        0,
                        1000,
                        part -> Json.object(
                                "sku", part.text("sku", 64),
                                "quantity", part.integer("quantity", 1, 1_000_000))),
                "picture",
                body.optionalText("picture", 2000).orElse(null),
                "files",
                body.list(
                        "files",
                        0,
                        500,
                        file -> Json.object(
                                "name", file.text("name", 200),
                                "label", file.text("label", 300),
                                "url", file.text("url", 2000))));
    }

    private static Map<String, @Nullable Object> piece(Body body) {
        return Json.object(
                "label", body.text("label", 200),
                "sku", body.text("sku", 64),
                "source", body.text("source", 200),
                "pieces", body.integer("pieces", 1, 1_000_000),
                "length", body.integer("length", 0, 100_000),
                "width", body.integer("width", 0, 100_000),
                "thickness", body.integer("thickness", 0, 100_000));
    }
}
