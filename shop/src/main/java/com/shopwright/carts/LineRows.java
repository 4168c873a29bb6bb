package com.shopwright.carts;

import com.shopwright.catalog.Sku;
import com.shopwright.designs.DesignId;
import com.shopwright.kernel.ShopId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code carts.line}; their ids are time-ordered, so by id is in the order in which they came. */
@Repository
class LineRows {

    private final JdbcClient jdbc;
    private final ShopId shop;

    LineRows(JdbcClient jdbc, ShopId shop) {
        this.jdbc = jdbc;
        this.shop = shop;
    }

    Map<CartId, List<StoredCart.Line>> of(Set<CartId> carts) {
        Map<CartId, List<StoredCart.Line>> lines = new HashMap<>();
        jdbc.sql("""
                        select cart, id, kind, item, quantity
                        from carts.line
                        where shop_id = :shop
                        and cart = any(:carts::uuid[])
                        order by cart, id
                        """)
                .param("shop", shop.value())
                .param("carts", CartRows.texts(carts))
                .query(row -> {
                    lines.computeIfAbsent(new CartId(row.getObject("cart", UUID.class)), cart -> new ArrayList<>())
                            .add(new StoredCart.Line(
                                    row.getObject("id", UUID.class),
                                    item(Kind.valueOf(row.getString("kind")), row.getString("item")),
                                    row.getInt("quantity")));
                });
        return lines;
    }

    /** Adds to the line of this item, or makes one: one statement, so that no two adds lose each other. */
    void add(CartId cart, UUID id, Item item, int quantity) {
        jdbc.sql("""
                        insert into carts.line (shop_id, cart, id, kind, item, quantity)
                        values (:shop, :cart, :id, :kind, :item, :quantity)
                        on conflict (shop_id, cart, kind, item) do update
                        set quantity = line.quantity + excluded.quantity
                        """)
                .param("shop", shop.value())
                .param("cart", cart.value())
                .param("id", id)
                .param("kind", Kind.of(item).name())
                .param("item", name(item))
                .param("quantity", quantity)
                .update();
    }

    void change(CartId cart, UUID id, int quantity) {
        jdbc.sql("""
                        update carts.line
                        set quantity = :quantity
                        where shop_id = :shop
                        and cart = :cart
                        and id = :id
                        """)
                .param("shop", shop.value())
                .param("cart", cart.value())
                .param("id", id)
                .param("quantity", quantity)
                .update();
    }

    void remove(CartId cart, UUID id) {
        jdbc.sql("""
                        delete from carts.line
                        where shop_id = :shop
                        and cart = :cart
                        and id = :id
                        """)
                .param("shop", shop.value())
                .param("cart", cart.value())
                .param("id", id)
                .update();
    }

    private enum Kind {
        SKU,
        DESIGN;

        static Kind of(Item item) {
            return switch (item) {
                case Item.Stocked stocked -> SKU;
                case Item.Designed designed -> DESIGN;
            };
        }
    }

    private static String name(Item item) {
        return switch (item) {
            case Item.Stocked(Sku sku) -> sku.value();
            case Item.Designed(DesignId design) -> design.value();
        };
    }

    private static Item item(Kind kind, String name) {
        return switch (kind) {
            case SKU -> new Item.Stocked(new Sku(name));
            case DESIGN -> new Item.Designed(new DesignId(name));
        };
    }
}
