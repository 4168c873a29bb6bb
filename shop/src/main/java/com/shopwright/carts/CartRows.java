package com.shopwright.carts;

import com.shopwright.kernel.ShopId;
import com.shopwright.pricing.Country;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code carts.cart} and {@code carts.checkout}. */
@Repository
class CartRows {

    private static final String SELECT = """
            select cart.id, cart.ordered, checkout.*
            from carts.cart
            left join carts.checkout on checkout.shop_id = cart.shop_id and checkout.cart = cart.id
            where cart.shop_id = :shop
            and cart.id = any(:ids::uuid[])
            """;

    private final JdbcClient jdbc;
    private final LineRows lines;
    private final ShopId shop;

    CartRows(JdbcClient jdbc, LineRows lines, ShopId shop) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.shop = shop;
    }

    void create(CartId id, Instant now) {
        jdbc.sql("""
                        insert into carts.cart (shop_id, id, created_at)
                        values (:shop, :id, :now)
                        """)
                .param("shop", shop.value())
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<StoredCart> find(Set<CartId> ids) {
        return read(ids, SELECT);
    }

    /** In the order of their ids, so that two transactions that lock some of the same carts do not block each other. */
    List<StoredCart> lock(Set<CartId> ids) {
        return read(ids, SELECT + "order by cart.id for update of cart");
    }

    private List<StoredCart> read(Set<CartId> ids, String select) {
        List<StoredCart> bare = jdbc.sql(select)
                .param("shop", shop.value())
                .param("ids", texts(ids))
                .query((row, number) -> cart(row))
                .list();
        Map<CartId, List<StoredCart.Line>> all = lines.of(ids);
        return bare.stream()
                .map(cart -> new StoredCart(
                        cart.id(), cart.ordered(), cart.checkout(), all.getOrDefault(cart.id(), List.of())))
                .toList();
    }

    void put(CartId cart, Checkout checkout) {
        Address address = checkout.address();
        jdbc.sql("""
                        insert into carts.checkout
                        (shop_id, cart, email, name, line1, line2, city, postal_code, region, country, delivery_method)
                        values (:shop, :cart, :email, :name, :line1, :line2, :city, :postalCode, :region, :country, :method)
                        on conflict (shop_id, cart) do update
                        set email = excluded.email,
                            name = excluded.name,
                            line1 = excluded.line1,
                            line2 = excluded.line2,
                            city = excluded.city,
                            postal_code = excluded.postal_code,
                            region = excluded.region,
                            country = excluded.country,
                            delivery_method = excluded.delivery_method
                        """)
                .param("shop", shop.value())
                .param("cart", cart.value())
                .param("email", checkout.email().value())
                .param("name", address.name())
                .param("line1", address.line1())
                .param("line2", address.line2().orElse(null))
                .param("city", address.city())
                .param("postalCode", address.postalCode())
                .param("region", address.region().orElse(null))
                .param("country", address.country().code())
                .param("method", checkout.deliveryMethod())
                .update();
    }

    void close(Set<CartId> ids) {
        jdbc.sql("""
                        with locked as (
                            select id
                            from carts.cart
                            where shop_id = :shop
                            and id = any(:ids::uuid[])
                            order by id
                            for update
                        )
                        update carts.cart
                        set ordered = true
                        from locked
                        where cart.shop_id = :shop
                        and cart.id = locked.id
                        """).param("shop", shop.value()).param("ids", texts(ids)).update();
    }

    static String[] texts(Set<CartId> ids) {
        return ids.stream().map(CartId::toString).toArray(String[]::new);
    }

    private static StoredCart cart(ResultSet row) throws SQLException {
        return new StoredCart(
                new CartId(row.getObject("id", UUID.class)), row.getBoolean("ordered"), checkout(row), List.of());
    }

    private static Optional<Checkout> checkout(ResultSet row) throws SQLException {
        String email = row.getString("email");
        if (email == null) {
            return Optional.empty();
        }
        Address address = new Address(
                row.getString("name"),
                row.getString("line1"),
                Optional.ofNullable(row.getString("line2")),
                row.getString("city"),
                row.getString("postal_code"),
                Optional.ofNullable(row.getString("region")),
                new Country(row.getString("country")));
        return Optional.of(new Checkout(new Email(email), address, row.getString("delivery_method")));
    }
}
