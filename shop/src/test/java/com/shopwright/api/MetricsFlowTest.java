package com.shopwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.ApiClient;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.RunningShop;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsFlowTest {
    private static final String PLACED = "shopwright_orders_placing_total{channel=\"api\",outcome=\"placed\"}";

    private final RunningShop shop = RunningShop.full();

    @Test
    void countsOrdersByWhatBecameOfThem() {
        Buyer buyer = shop.buyer();
        buyer.orderByCard(buyer.cart("LW-MMG-SAN", 1), BankClient.GOOD).expect(201);
        double before = value(PLACED);
        buyer.orderByCard(buyer.cart("LW-MMG-SAN", 1), BankClient.GOOD).expect(201);
        buyer.order(buyer.cart(), Buyer.newKey(), Map.of("payment", Map.of("method", "card")))
                .expect(409);
        assertThat(value(PLACED)).isEqualTo(before + 1);
        assertThat(metrics()).contains("outcome=\"checkout-incomplete\"", "shopwright_orders{state=\"DELIVERED\"}");
    }

    @Test
    void tellsThePublicNothing() {
        assertThat(shop.api().get("/actuator/prometheus").status()).isEqualTo(404);
        assertThat(shop.api().get("/actuator").status()).isEqualTo(404);
    }

    private double value(String metric) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(metric))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private String metrics() {
        return new ApiClient(shop.management("/"))
                .get("/actuator/prometheus")
                .expect(200)
                .body();
    }
}
