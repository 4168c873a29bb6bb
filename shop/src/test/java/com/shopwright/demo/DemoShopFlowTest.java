package com.shopwright.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DemoShopFlowTest {
    private static final List<String> COUNTRIES = List.of("DE", "AT", "FR", "NL", "DK");

    @Test
    void whatItSellsAddsUpToTheCentWhereverItGoes() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("DemoShopFlowTest seed: -Dtest.seed=" + seed);
        Random random = new Random(seed);
        RunningShop shop = RunningShop.full();
        List<String> skus = skus(shop);
        assertThat(skus).hasSize(60);
        for (int sample = 0; sample < 10; sample++) {
            Buyer buyer = shop.buyer();
            String cart = buyer.cart();
            int lines = 1 + random.nextInt(5);
            for (int i = 0; i < lines; i++) {
                buyer.add(cart, skus.get(random.nextInt(skus.size())), 1 + random.nextInt(3))
                        .expect(200);
            }
            String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
            assertAddsUp(buyer.checkOut(cart, country).expect(200), "seed " + seed + ", sample " + sample);
        }
    }

    private static void assertAddsUp(Reply cart, String what) {
        long sum = 0;
        for (JsonNode line : cart.at("/lines")) {
            long total = line.at("/total/amount").asLong();
            assertThat(total)
                    .as(what)
                    .isEqualTo(line.at("/unitPrice/amount").asLong()
                            * line.at("/quantity").asLong());
            sum += total;
        }
        assertThat(cart.at("/subtotal/amount").asLong()).as(what).isEqualTo(sum);
        assertThat(cart.at("/shipping/amount").asLong()).as(what).isPositive();
        assertThat(cart.at("/total/amount").asLong())
                .as(what)
                .isEqualTo(sum
                        - cart.at("/discount/amount").asLong()
                        + cart.at("/shipping/amount").asLong());
        assertThat(cart.at("/tax/amount").asLong())
                .as(what)
                .isBetween(1L, cart.at("/total/amount").asLong() / 4);
    }

    private static List<String> skus(RunningShop shop) {
        List<String> skus = new ArrayList<>();
        for (JsonNode card :
                shop.api().get("/api/v1/products?limit=100").expect(200).at("/items")) {
            Reply product = shop.api()
                    .get("/api/v1/products/" + card.at("/slug").asString())
                    .expect(200);
            StreamSupport.stream(product.at("/variants").spliterator(), false)
                    .map(variant -> variant.at("/sku").asString())
                    .forEach(skus::add);
        }
        return skus;
    }
}
