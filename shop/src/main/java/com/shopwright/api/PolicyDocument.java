package com.shopwright.api;

import com.shopwright.catalog.Sku;
import com.shopwright.stock.Amount;
import com.shopwright.stock.SellingPolicy;
import com.shopwright.stock.SellingPolicy.Backorder;
import com.shopwright.stock.SellingPolicy.Deny;
import com.shopwright.stock.SellingPolicy.MakeToOrder;
import com.shopwright.stock.SellingPolicy.PreOrder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the owner allows for a SKU that is not on the shelf; fields that a kind does not have are absent. */
record PolicyDocument(
        String kind,
        @Nullable Integer limit,
        @Nullable LocalDate from,
        @Nullable Map<String, Integer> bill,
        @Nullable Integer makingDays,
        @Nullable Integer minutes) {

    static final String CATALOGUE = "CATALOGUE";

    private static final String DENY = "DENY";
    private static final String BACKORDER = "BACKORDER";
    private static final String PRE_ORDER = "PRE_ORDER";
    private static final String MAKE_TO_ORDER = "MAKE_TO_ORDER";

    static PolicyDocument of(Optional<SellingPolicy> policy) {
        return policy.map(PolicyDocument::of)
                .orElseGet(() -> new PolicyDocument(CATALOGUE, null, null, null, null, null));
    }

    private static PolicyDocument of(SellingPolicy policy) {
        return switch (policy) {
            case Deny _ -> new PolicyDocument(DENY, null, null, null, null, null);
            case Backorder(var limit) -> new PolicyDocument(BACKORDER, number(limit), null, null, null, null);
            case PreOrder(var from, var limit) -> new PolicyDocument(PRE_ORDER, number(limit), from, null, null, null);
            case MakeToOrder(var bill, int days, int minutes) -> {
                Map<String, Integer> parts = new LinkedHashMap<>();
                bill.forEach(part -> parts.put(part.sku().value(), part.quantity()));
                yield new PolicyDocument(MAKE_TO_ORDER, null, null, parts, days, minutes);
            }
        };
    }

    private static @Nullable Integer number(OptionalInt limit) {
        return limit.isPresent() ? limit.getAsInt() : null;
    }

    /** Empty for what the catalogue says. @throws Refusal naming every field that is wrong */
    static Optional<SellingPolicy> read(Body body) {
        Optional<String> kind = body.text("kind");
        Supplier<Optional<SellingPolicy>> policy = switch (kind.orElse("")) {
            case CATALOGUE -> Optional::empty;
            case DENY -> () -> Optional.of(new Deny());
            case BACKORDER -> {
                OptionalInt limit = limit(body);
                yield () -> Optional.of(new Backorder(limit));
            }
            case PRE_ORDER -> {
                OptionalInt limit = limit(body);
                Optional<LocalDate> from = body.value("from", PolicyDocument::date);
                yield () -> Optional.of(new PreOrder(from.orElseThrow(), limit));
            }
            case MAKE_TO_ORDER -> {
                Optional<List<Amount>> bill = body.choices("bill").map(parts -> bill(parts, body));
                Optional<Integer> days = body.integer("makingDays", 0, 365);
                Optional<Integer> minutes = body.integer("minutes", 0, 100_000);
                yield () -> Optional.of(new MakeToOrder(bill.orElseThrow(), days.orElseThrow(), minutes.orElseThrow()));
            }
            case "DIGITAL" -> {
                body.wrong("kind", "this shop has no delivery of files yet, so nothing can be sold as digital");
                yield Optional::empty;
            }
            default -> {
                kind.ifPresent(_ -> body.wrong(
                        "kind",
                        "use one of: " + String.join(", ", CATALOGUE, DENY, BACKORDER, PRE_ORDER, MAKE_TO_ORDER)));
                yield Optional::empty;
            }
        };
        body.check();
        return Body.assembled(policy);
    }

    private static OptionalInt limit(Body body) {
        return body.has("limit")
                ? body.integer("limit", 1, SellingPolicy.MOST_OWED)
                        .map(OptionalInt::of)
                        .orElseGet(OptionalInt::empty)
                : OptionalInt.empty();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException notADate) {
            throw new com.shopwright.kernel.InvalidInput("from", "send a date such as 2026-12-12");
        }
    }

    private static List<Amount> bill(Map<String, String> parts, Body body) {
        return parts.entrySet().stream()
                .flatMap(part -> {
                    try {
                        return java.util.stream.Stream.of(
                                new Amount(new Sku(part.getKey()), Integer.parseInt(part.getValue())));
                    } catch (IllegalArgumentException notAPart) {
                        body.wrong("bill." + part.getKey(), "send a SKU with a whole number from 1 on");
                        return java.util.stream.Stream.empty();
                    }
                })
                .toList();
    }
}
