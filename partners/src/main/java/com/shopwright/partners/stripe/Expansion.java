package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code expand[]=payment_intent.latest_charge}: puts whole objects where their ids stand. */
final class Expansion {
    private static final int DEEPEST = 4;

    private final Shelves shelves;
    private final Paper paper;
    private final Disputes disputes;

    Expansion(Shelves shelves, Paper paper, Disputes disputes) {
        this.shelves = shelves;
        this.paper = paper;
        this.disputes = disputes;
    }

    Map<String, @Nullable Object> expand(JdbcClient db, Map<String, @Nullable Object> object, List<String> wanted) {
        Map<String, @Nullable Object> whole = object;
        for (String path : wanted) {
            List<String> steps = Arrays.asList(path.split("\\."));
            if (steps.size() > DEEPEST) {
                throw StripeError.invalid(
                        "expand", "parameter_invalid", "You cannot expand more than 4 levels of a property: " + path);
            }
            whole = expand(db, whole, steps, path);
        }
        return whole;
    }

    /** Any object by its id, as it is written. */
    Map<String, @Nullable Object> find(JdbcClient db, String param, String id) {
        Kind kind = Kind.of(id).orElseThrow(() -> StripeError.missing(Kind.CHARGE, param, id));
        return switch (kind) {
            case SESSION -> paper.session(shelves.sessions.require(db, param, id));
            case INTENT -> paper.intent(shelves.intents.require(db, param, id));
            case CHARGE -> paper.charge(shelves.charges.require(db, param, id));
            case REFUND -> paper.refund(shelves.refunds.require(db, param, id));
            case DISPUTE -> disputes.wire(Work.byItself(db), shelves.disputes.require(db, param, id));
            case MOVEMENT -> Paper.movement(shelves.movements.require(db, param, id));
            case EVENT -> throw StripeError.missing(kind, param, id);
        };
    }

    private Map<String, @Nullable Object> expand(JdbcClient db, Map<?, ?> object, List<String> steps, String path) {
        String step = steps.getFirst();
        if (!object.containsKey(step)) {
            throw StripeError.invalid(
                    "expand", "parameter_invalid", "This property cannot be expanded (" + path + ").");
        }
        Map<String, @Nullable Object> whole = Json.copy(object);
        Object value = whole.get(step);
        Object found = value instanceof String id && Kind.of(id).isPresent() ? find(db, "expand", id) : value;
        List<String> rest = steps.subList(1, steps.size());
        whole.put(step, rest.isEmpty() ? found : inside(db, found, rest, path));
        return whole;
    }

    /** Goes on within an object, or within each of a list; where there is nothing yet, nothing is found. */
    private @Nullable Object inside(JdbcClient db, @Nullable Object value, List<String> rest, String path) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> all = new ArrayList<>();
            list.forEach(item -> all.add(inside(db, item, rest, path)));
            return all;
        }
        return value instanceof Map<?, ?> map ? expand(db, map, rest, path) : value;
    }
}
