package com.shopwright.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.carts.CartId;
import com.shopwright.carts.CartOutcome;
import com.shopwright.carts.Item;
import com.shopwright.catalog.Catalog;
import com.shopwright.designs.Configurations;
import com.shopwright.designs.Models;
import com.shopwright.designs.SaveOutcome;
import com.shopwright.kernel.Actor;
import com.shopwright.stock.StockAudit;
import com.shopwright.testing.PayBy;
import com.shopwright.testing.Stools;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A hundred buyers of two designs that share a part, and parts for one: one gets it, nobody else is charged or keeps anything. */
class LastPartModuleTest {
    private static final int BUYERS = 100;
    private static final int LEGS_OF_A_STOOL = 3;

    private final Larkwood shop = new Larkwood();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aHundredBuyersOfTwoDesignsThatShareTheLastPartAreOneOrder() throws Exception {
        Stools.into(shop.rooms.get(Catalog.class), shop.rooms.get(Models.class));
        shop.stock.count(Stools.LEG, Larkwood.LEIPZIG, LEGS_OF_A_STOOL, Actor.OWNER);
        for (var part : List.of(Stools.OAK_SEAT, Stools.WALNUT_SEAT, Stools.CUSHION)) {
            shop.stock.count(part, Larkwood.LEIPZIG, BUYERS, Actor.OWNER);
        }
        Item low = design(Map.of("height", "450", "wood", "oak", "cushion", "no"));
        Item soft = design(Map.of("height", "600", "wood", "walnut", "cushion", "yes"));
        String token = shop.bank.token(Larkwood.GOOD);
        List<PlaceOrder> wishes = new ArrayList<>();
        for (int i = 0; i < BUYERS; i++) {
            CartId cart = shop.cart(Map.of());
            assertThat(shop.carts.add(cart, i % 2 == 0 ? low : soft, 1)).isInstanceOf(CartOutcome.Changed.class);
            wishes.add(Larkwood.wish(cart, PayBy.CARD, Optional.of(token)));
        }

        List<PlaceOutcome> outcomes = allAtOnce(wishes);

        List<PlaceOutcome> placed =
                outcomes.stream().filter(PlaceOutcome.Placed.class::isInstance).toList();
        assertThat(placed).hasSize(1);
        assertThat(outcomes)
                .filteredOn(PlaceOutcome.SoldOut.class::isInstance)
                .hasSize(BUYERS - 1)
                .allSatisfy(outcome -> assertThat(((PlaceOutcome.SoldOut) outcome).lines())
                        .singleElement()
                        .satisfies(line -> {
                            assertThat(line.sku()).isEqualTo(Stools.LEG);
                            assertThat(line.requested()).isEqualTo(LEGS_OF_A_STOOL);
                            assertThat(line.available()).isZero();
                        }));
        Order order =
                shop.orders.find(((PlaceOutcome.Placed) placed.getFirst()).id()).orElseThrow();
        shop.await(order, OrderState.CONFIRMED);
        assertThat(shop.bank.bank().get("/v1/ledger").expect(200).at("/items").findValuesAsString("kind"))
                .as("what the bank was asked for")
                .containsOnlyOnce("authorise");
        assertThat(shop.list("select payable::text from payments.payment"))
                .containsExactly(order.id().value().toString());
        assertThat(shop.list("select claimant || ' ' || sku || ' ' || quantity from stock.allocation"))
                .contains(order.id().value() + " " + Stools.LEG + " " + LEGS_OF_A_STOOL)
                .allMatch(claim -> claim.startsWith(order.id().value().toString()));
        assertThat(shop.list("select sku from stock.hold")).isEmpty();
        assertThat(shop.rooms.get(StockAudit.class).audit().findings()).isEmpty();
    }

    private Item design(Map<String, String> choices) {
        SaveOutcome saved = shop.rooms.get(Configurations.class).save(Stools.STOOL, choices);
        assertThat(saved).isInstanceOf(SaveOutcome.Saved.class);
        return new Item.Designed(((SaveOutcome.Saved) saved).id());
    }

    private List<PlaceOutcome> allAtOnce(List<PlaceOrder> wishes) throws Exception {
        CyclicBarrier start = new CyclicBarrier(wishes.size());
        List<PlaceOutcome> outcomes = new ArrayList<>();
        try (ExecutorService buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<PlaceOutcome>> answers = new ArrayList<>();
            for (PlaceOrder wish : wishes) {
                answers.add(buyers.submit(() -> {
                    start.await();
                    return shop.intake.place(wish);
                }));
            }
            for (Future<PlaceOutcome> answer : answers) {
                outcomes.add(answer.get());
            }
        }
        return outcomes;
    }
}
