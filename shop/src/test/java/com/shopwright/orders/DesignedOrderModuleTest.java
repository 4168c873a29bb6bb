package com.shopwright.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.carts.CartId;
import com.shopwright.carts.CartOutcome;
import com.shopwright.carts.Item;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.designs.Chosen;
import com.shopwright.designs.Configurations;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.Models;
import com.shopwright.designs.SaveOutcome;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import com.shopwright.stock.Amount;
import com.shopwright.stock.StockLevel;
import com.shopwright.testing.PayBy;
import com.shopwright.testing.Stools;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DesignedOrderModuleTest {

    private final Larkwood shop = new Larkwood();
    private final Models models = shop.rooms.get(Models.class);

    @BeforeEach
    void sell() {
        Stools.into(shop.rooms.get(Catalog.class), models);
        shop.stock.count(Stools.OAK_SEAT, Larkwood.LEIPZIG, 5, Actor.OWNER);
        shop.stock.count(Stools.LEG, Larkwood.LEIPZIG, 20, Actor.OWNER);
        shop.stock.count(Stools.CUSHION, Larkwood.LEIPZIG, 5, Actor.OWNER);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void holdsEveryPartAndFreezesTheDesignAsItIsNow() {
        CartId cart = cart(Map.of("height", "500", "wood", "oak", "cushion", "yes"), 2);
        Stools.publish(models, Stools.dearer());
        Order order = placed(cart);
        OrderLine line = order.lines().getFirst();
        assertThat(line.unitPrice()).isEqualTo(Money.of(135_00, "EUR"));
        assertThat(line.choices())
                .extracting(Chosen::words)
                .containsExactly("Height: 500 mm", "Wood: Oak", "Cushion: Yes");
        DesignId design = ((Item.Designed) line.item()).design();
        assertThat(shop.rooms
                        .get(Configurations.class)
                        .open(design)
                        .orElseThrow()
                        .design()
                        .modelVersion())
                .isEqualTo("2");
        assertThat(held(Stools.LEG)).isEqualTo(6);
        assertThat(held(Stools.OAK_SEAT)).isEqualTo(2);
        assertThat(held(Stools.CUSHION)).isEqualTo(2);
        Stools.publish(models, Stools.withoutWalnut());
        assertThat(shop.now(order).lines()).as("nothing changes any more").isEqualTo(order.lines());
        assertThat(shop.now(order).toMake()).containsExactly(new Order.Made(new Item.Designed(design), "Fen stool", 2));
    }

    @Test
    void whatIsShortIsBackorderedPartByPart() {
        Order order = placed(cart(Map.of("height", "500", "wood", "walnut", "cushion", "no"), 1));
        assertThat(held(Stools.LEG)).isEqualTo(3);
        assertThat(shop.stock.shortages(Larkwood.claimant(order))).containsExactly(new Amount(Stools.WALNUT_SEAT, 1));
    }

    @Test
    void refusesADesignThatIsNotMadeAnyMoreInWords() {
        CartId cart = cart(Map.of("height", "500", "wood", "walnut", "cushion", "no"), 1);
        Stools.publish(models, Stools.withoutWalnut());
        PlaceOutcome outcome = shop.intake.place(Larkwood.wish(cart, PayBy.TRANSFER, Optional.empty()));
        assertThat(outcome).isInstanceOfSatisfying(PlaceOutcome.Incomplete.class, refused -> {
            assertThat(refused.field()).isEqualTo("lines");
            assertThat(refused.remedy()).contains("Fen stool", "Wood").doesNotEndWith(".");
        });
        assertThat(held(Stools.LEG)).isZero();
    }

    private CartId cart(Map<String, String> choices, int quantity) {
        SaveOutcome saved = shop.rooms.get(Configurations.class).save(Stools.STOOL, choices);
        assertThat(saved).isInstanceOf(SaveOutcome.Saved.class);
        CartId cart = shop.cart(Map.of());
        assertThat(shop.carts.add(cart, new Item.Designed(((SaveOutcome.Saved) saved).id()), quantity))
                .isInstanceOf(CartOutcome.Changed.class);
        return cart;
    }

    private Order placed(CartId cart) {
        PlaceOutcome outcome = shop.intake.place(Larkwood.wish(cart, PayBy.TRANSFER, Optional.empty()));
        assertThat(outcome).isInstanceOf(PlaceOutcome.Placed.class);
        return shop.orders.find(((PlaceOutcome.Placed) outcome).id()).orElseThrow();
    }

    private int held(Sku sku) {
        return shop.stock.levels(Set.of(sku)).stream()
                .mapToInt(StockLevel::held)
                .sum();
    }
}
