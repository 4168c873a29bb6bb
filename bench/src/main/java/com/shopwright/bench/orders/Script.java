package com.shopwright.bench.orders;

import com.shopwright.bench.orders.Specimen.Cell;
import com.shopwright.bench.orders.Specimen.Row;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Writes an order like a specimen, with ids, number, key and goods of its own: the statements, and what they are given. */
final class Script {

    private static final Random RANDOM = new SecureRandom();
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    /** Nobody is to do what the baseline's tasks say. */
    private static final OffsetDateTime NEVER =
            OffsetDateTime.now(ZoneOffset.UTC).plusYears(5);

    private final Specimen specimen;
    private final String shop;
    private final String location;
    private final List<Slot> slots = new ArrayList<>();
    private final List<String> inserts;

    Script(Specimen specimen, String shop) {
        this.specimen = specimen;
        this.shop = shop;
        this.location = specimen.rows().stream()
                .filter(row -> row.table().equals("stock.hold"))
                .map(row -> row.cells().get("location"))
                .map(cell -> cell == null ? "" : cell.text())
                .findFirst()
                .orElseThrow();
        Map<String, String> varying = specimen.varying(shop);
        this.inserts = inserts(varying);
    }

    /** Everything in one statement. */
    String oneStatement() {
        List<String> parts = new ArrayList<>(inserts);
        parts.addAll(updates());
        StringBuilder all = new StringBuilder("with ");
        for (int i = 0; i < parts.size(); i++) {
            all.append(i == 0 ? "" : ", ")
                    .append("part")
                    .append(i)
                    .append(" as (")
                    .append(parts.get(i))
                    .append(")");
        }
        return all.append(" select 1").toString();
    }

    /** One statement after the other without waiting for answers in between: one transaction, one round trip. */
    String pipelined() {
        List<String> parts = new ArrayList<>(inserts);
        parts.addAll(updates());
        return String.join("; ", parts);
    }

    /** The rows that other orders wait for come last, in the one order in which everybody takes them. */
    private List<String> updates() {
        List<String> updates = new ArrayList<>();
        updates.add("update carts.cart set ordered = true where shop_id = ? and id = ?");
        for (int i = 0; i < specimen.cart().skus().size(); i++) {
            updates.add("update stock.item set held = held + 1 where shop_id = ? and sku = ? and location = ?"
                    + " and on_hand - held - allocated >= 1");
        }
        return updates;
    }

    /** @param cart with as many lines as the specimen's */
    void fill(PreparedStatement statement, Carts.Filled cart) throws SQLException {
        Map<String, String> now = new HashMap<>();
        specimen.varying(shop).forEach((token, what) -> now.put(token, fresh(token, what, cart)));
        int index = 1;
        for (Slot slot : slots) {
            slot.set(statement, index++, now);
        }
        UUID shopId = UUID.fromString(shop);
        statement.setObject(index++, shopId);
        statement.setObject(index++, cart.id());
        for (String sku : cart.skus().stream().sorted().toList()) {
            statement.setObject(index++, shopId);
            statement.setString(index++, sku);
            statement.setString(index++, location);
        }
    }

    private String fresh(String token, String what, Carts.Filled cart) {
        return switch (what) {
            case "id" ->
                token.equals(specimen.cart().id().toString())
                        ? cart.id().toString()
                        : Carts.id().toString();
            case "number" -> random(token.length());
            case "key" -> random(token.length());
            default -> cart.skus().get(Integer.parseInt(what.substring(3)));
        };
    }

    private static String random(int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = DIGITS[RANDOM.nextInt(DIGITS.length)];
        }
        return new String(text);
    }

    private List<String> inserts(Map<String, String> varying) {
        Map<String, List<Row>> shapes = new LinkedHashMap<>();
        specimen.rows()
                .forEach(row -> shapes.computeIfAbsent(row.table() + row.cells().keySet(), key -> new ArrayList<>())
                        .add(row));
        List<String> statements = new ArrayList<>();
        for (List<Row> rows : shapes.values()) {
            Row first = rows.getFirst();
            String marks = first.cells().values().stream()
                    .map(cell ->
                            cell.typeName().equals("json") || cell.typeName().equals("jsonb")
                                    ? "?::" + cell.typeName()
                                    : "?")
                    .collect(Collectors.joining(", ", "(", ")"));
            statements.add("insert into " + first.table() + " ("
                    + String.join(", ", first.cells().keySet())
                    + ") values "
                    + rows.stream().map(row -> marks).collect(Collectors.joining(", ")));
            rows.forEach(row -> row.cells().forEach((column, cell) -> slots.add(slot(row, column, cell, varying))));
        }
        return statements;
    }

    private static Slot slot(Row row, String column, Cell cell, Map<String, String> varying) {
        if (row.table().equals("kernel.task") && column.equals("due_at")) {
            return (statement, index, now) -> statement.setObject(index, NEVER);
        }
        if (row.table().equals("stock.movement") && column.equals("number")) {
            // The shop numbers an item's entries without a gap; any number that is free does for the same row.
            return (statement, index, now) ->
                    statement.setLong(index, ThreadLocalRandom.current().nextLong(1L << 40, Long.MAX_VALUE));
        }
        List<String> tokens =
                varying.keySet().stream().filter(cell.text()::contains).toList();
        if (!tokens.isEmpty()) {
            boolean id = cell.typeName().equals("uuid");
            return (statement, index, now) -> {
                String text = cell.text();
                for (String token : tokens) {
                    text = text.replace(token, now.getOrDefault(token, token));
                }
                if (id) {
                    statement.setObject(index, UUID.fromString(text));
                } else {
                    statement.setString(index, text);
                }
            };
        }
        return constant(cell);
    }

    private static Slot constant(Cell cell) {
        String text = cell.text();
        return switch (cell.type()) {
            case Types.SMALLINT -> (statement, index, now) -> statement.setShort(index, Short.parseShort(text));
            case Types.INTEGER -> (statement, index, now) -> statement.setInt(index, Integer.parseInt(text));
            case Types.BIGINT -> (statement, index, now) -> statement.setLong(index, Long.parseLong(text));
            case Types.NUMERIC -> {
                BigDecimal number = new BigDecimal(text);
                yield (statement, index, now) -> statement.setBigDecimal(index, number);
            }
            case Types.BIT, Types.BOOLEAN -> (statement, index, now) -> statement.setBoolean(index, text.equals("t"));
            case Types.DATE -> {
                LocalDate day = LocalDate.parse(text);
                yield (statement, index, now) -> statement.setObject(index, day);
            }
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                (statement, index, now) -> statement.setObject(index, OffsetDateTime.now(ZoneOffset.UTC));
            default -> {
                if (cell.typeName().equals("uuid")) {
                    UUID id = UUID.fromString(text);
                    yield (statement, index, now) -> statement.setObject(index, id);
                }
                yield (statement, index, now) -> statement.setString(index, text);
            }
        };
    }

    /** Where one value goes. */
    private interface Slot {

        void set(PreparedStatement statement, int index, Map<String, String> now) throws SQLException;
    }
}
