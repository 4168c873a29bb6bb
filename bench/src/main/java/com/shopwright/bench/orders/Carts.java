package com.shopwright.bench.orders;

import java.io.IOException;
import java.io.StringReader;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Fills carts as buyers would have: goods and an address in each, nothing held and nothing priced. */
final class Carts {

    private static final Random SECURE = new SecureRandom();

    private final Connection connection;
    private final String shop;
    private final Random random;

    Carts(Connection connection, long seed) throws SQLException {
        this.connection = connection;
        this.shop = Sql.text(connection, "select shop_id from catalog.profile limit 1");
        this.random = new Random(seed);
    }

    /** A cart that waits to be ordered, and what is in it, one of each. */
    record Filled(UUID id, List<String> skus) {}

    /** So many carts with one to three lines each. */
    List<Filled> fill(int count, List<String> skus) throws SQLException, IOException {
        List<Filled> carts = new ArrayList<>(count);
        StringBuilder heads = new StringBuilder();
        StringBuilder lines = new StringBuilder();
        StringBuilder checkouts = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Filled cart = new Filled(id(), some(skus));
            carts.add(cart);
            heads.append(shop).append('\t').append(cart.id()).append("\tnow\n");
            for (String sku : cart.skus()) {
                lines.append(shop).append('\t').append(cart.id()).append('\t').append(id());
                lines.append("\tSKU\t").append(sku).append("\t1\n");
            }
            checkouts.append(shop).append('\t').append(cart.id());
            checkouts.append("\tbuyer").append(i).append("@example.com\tBuyer ").append(i);
            checkouts.append("\tPrüfweg 1\tLeipzig\t04109\tDE\tstandard\n");
        }
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        copy.copyIn("copy carts.cart (shop_id, id, created_at) from stdin", new StringReader(heads.toString()));
        copy.copyIn(
                "copy carts.line (shop_id, cart, id, kind, item, quantity) from stdin",
                new StringReader(lines.toString()));
        copy.copyIn(
                "copy carts.checkout (shop_id, cart, email, name, line1, city, postal_code, country, delivery_method)"
                        + " from stdin",
                new StringReader(checkouts.toString()));
        return carts;
    }

    private List<String> some(List<String> skus) {
        int wanted = Math.min(skus.size(), 1 + random.nextInt(3));
        return random.ints(0, skus.size())
                .distinct()
                .limit(wanted)
                .mapToObj(skus::get)
                .toList();
    }

    /** As the shop makes them: RFC 9562, version 7. */
    static UUID id() {
        long high = System.currentTimeMillis() << 16 | 0x7000 | SECURE.nextInt(0x1000);
        return new UUID(high, SECURE.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
    }
}
