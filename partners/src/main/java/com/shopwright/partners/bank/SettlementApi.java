package com.shopwright.partners.bank;

import com.shopwright.partners.wire.Answer;
import com.shopwright.partners.wire.Desk;
import com.shopwright.partners.wire.Problem;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settlements, a page at a time. */
final class SettlementApi {
    private static final int USUAL = 100;
    private static final long MOST = 1_000;

    private final Settlements settlements;

    SettlementApi(Settlements settlements) {
        this.settlements = settlements;
    }

    void open(Desk desk) {
        desk.get("/v1/settlements", this::list);
    }

    private Answer list(Context ctx) {
        long after = number(ctx, "after", 0, 0, Long.MAX_VALUE);
        int limit = Math.toIntExact(number(ctx, "limit", USUAL, 1, MOST));
        List<SettlementLine> found = settlements.after(after, limit);
        List<SettlementLine> page = found.stream().limit(limit).toList();
        long next = page.isEmpty() ? after : page.getLast().seq();
        return Answer.of(
                200,
                Map.of(
                        "items", page.stream().map(SettlementLine::wire).toList(),
                        "next", Long.toString(next),
                        "more", found.size() > limit));
    }

    private static long number(Context ctx, String name, long usual, long least, long most) {
        Optional<String> given = Desk.parameter(ctx, name);
        if (given.isEmpty()) {
            return usual;
        }
        try {
            long value = Long.parseLong(given.get());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw Problem.invalid(name, name + " must be a whole number from " + least + " to " + most + ".");
    }
}
