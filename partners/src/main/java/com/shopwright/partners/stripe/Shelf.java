package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.Json;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All objects of one kind, each a JSON document under its id, in the order in which they were made. Writes are one at a time (the
 * store's writer), so reading, deciding and writing back inside one write is safe.
 */
final class Shelf<T extends Record> {

    /**
     * Which part of a list is wanted, newest first.
     *
     * @param owner the object that they belong to, such as the charge of refunds
     * @param type of events and balance transactions
     * @param startingAfter an id; older ones than this
     * @param endingBefore an id; newer ones than this
     */
    record Page(
            Optional<String> owner,
            List<String> type,
            long createdFrom,
            long createdTo,
            Optional<String> startingAfter,
            Optional<String> endingBefore,
            int limit) {
        static Page of(String owner) {
            return new Page(Optional.of(owner), List.of(), 0, Long.MAX_VALUE, Optional.empty(), Optional.empty(), 1000);
        }

        static Page latest(int limit) {
            return new Page(Optional.empty(), List.of(), 0, Long.MAX_VALUE, Optional.empty(), Optional.empty(), limit);
        }
    }

    /** A part of a list, and whether there is more in its direction. */
    record Part<T>(List<T> items, boolean more) {}

    private final Kind kind;
    private final Class<T> type;

    Shelf(Kind kind, Class<T> type) {
        this.kind = kind;
        this.type = type;
    }

    void add(JdbcClient db, String id, String owner, String subtype, long created, T object) {
        db.sql("insert into objects (id, kind, owner, type, created, body) values (?, ?, ?, ?, ?, ?)")
                .params(id, kind.name(), owner, subtype, created, Json.text(object))
                .update();
    }

    T put(JdbcClient db, String id, T object) {
        db.sql("update objects set body = ? where id = ? and kind = ?")
                .params(Json.text(object), id, kind.name())
                .update();
        return object;
    }

    Optional<T> find(JdbcClient db, String id) {
        return db.sql("select body from objects where id = ? and kind = ?")
                .params(id, kind.name())
                .query(String.class)
                .optional()
                .map(body -> Json.read(body, type));
    }

    /** @throws StripeError 404 naming the parameter that held the id */
    T require(JdbcClient db, String param, String id) {
        return find(db, id).orElseThrow(() -> StripeError.missing(kind, param, id));
    }

    List<T> all(JdbcClient db, Page page) {
        return list(db, page).items();
    }

    Part<T> list(JdbcClient db, Page page) {
        boolean newer = page.endingBefore().isPresent();
        long after =
                page.startingAfter().map(id -> seq(db, "starting_after", id)).orElse(Long.MAX_VALUE);
        long before =
                page.endingBefore().map(id -> seq(db, "ending_before", id)).orElse(0L);
        List<String> bodies = db.sql("""
                        select body from objects
                        where kind = :kind
                            and (:owner = '' or owner = :owner)
                            and (:types = '' or instr(:types, ',' || type || ',') > 0)
                            and created >= :from and created <= :to
                            and seq < :after and seq > :before
                        order by case when :newer then seq else -seq end
                        limit :limit
                        """)
                .param("kind", kind.name())
                .param("owner", page.owner().orElse(""))
                .param("types", page.type().isEmpty() ? "" : "," + String.join(",", page.type()) + ",")
                .param("from", page.createdFrom())
                .param("to", page.createdTo())
                .param("after", after)
                .param("before", before)
                .param("newer", newer)
                .param("limit", page.limit() + 1)
                .query((row, i) -> row.getString("body"))
                .list();
        List<T> items = bodies.stream()
                .limit(page.limit())
                .map(body -> Json.read(body, type))
                .toList();
        return new Part<>(newer ? items.reversed() : items, bodies.size() > page.limit());
    }

    private long seq(JdbcClient db, String param, String id) {
        return db.sql("select seq from objects where id = ? and kind = ?")
                .params(id, kind.name())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> StripeError.missing(kind, param, id));
    }
}
