package com.shopwright.flow;

import static com.shopwright.flow.Scene.nodes;
import static com.shopwright.flow.Scene.soon;
import static com.shopwright.flow.Scene.steps;
import static com.shopwright.flow.Scene.total;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.catalog.Sku;
import com.shopwright.partners.Partner;
import com.shopwright.stock.Movement;
import com.shopwright.stock.Stock;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A design from the form to the door: parts held and taken, made in the workshop, shipped; what is short is bought. */
class DesignFlowTest {

    private static final String TABLE = "holm-dining-table";

    /** So much that nothing is restocked: that would be ordered together with what is short, and wait for approval. */
    private static final int PLENTY = 100_000;

    private final Scene scene = Scene.full();
    private final Buyer buyer = scene.buyer();
    private final ApiClient api = scene.shop().api();

    @Test
    void aDesignIsMadeOfItsPartsAndShipped() {
        Reply design = design("oak");
        Map<String, Integer> parts = parts(design);
        parts.keySet().forEach(sku -> scene.count(sku, "leipzig", PLENTY));
        int promised = promised(parts);

        Reply placed = order(design, 2);
        assertThat(placed.text("/state")).isEqualTo("CONFIRMED");
        soon("the workshop's job")
                .untilAsserted(() -> assertThat(board())
                        .contains(
                                placed.text("/number"), "make 2 × Holm dining table", "Length: 1,800 mm", "Wood: Oak"));

        Reply delivered = buyer.awaitState(placed, "DELIVERED");
        assertThat(delivered.text("/lines/0/design")).isEqualTo(design.text("/hash"));
        assertThat(delivered.at("/lines/0/choices")).isEqualTo(design.at("/words"));
        assertThat(delivered.at("/lines/0/unitPrice")).isEqualTo(design.at("/price"));
        assertThat(steps(delivered)).containsSubsequence("CONFIRMED", "DISPATCH_REQUESTED", "PACKED", "SHIPPED");
        assertThat(scene.taken(placed)).isEqualTo(Taken.once(total(placed)));
        Stock stock = scene.shop().face(Stock.class);
        parts.forEach((sku, wanted) -> assertThat(stock.movements(new Sku(sku), 20))
                .as("%s left with the parcel", sku)
                .anyMatch(moved ->
                        moved.kind() == Movement.Kind.SHIPMENT && moved.effect().onHand() == -2 * wanted));
        assertThat(promised(parts)).as("nothing of it stays promised").isLessThanOrEqualTo(promised);
    }

    @Test
    void aShortPartComesFromItsSupplierAndMovesTheDate() {
        Reply walnut = design("walnut");
        Map<String, Integer> parts = parts(walnut);
        String board = "BRD-WAL-27";
        assertThat(parts).containsKey(board);
        parts.keySet().stream().filter(sku -> !sku.equals(board)).forEach(sku -> scene.count(sku, "leipzig", PLENTY));
        Reply there = design("oak");
        parts(there).keySet().forEach(sku -> scene.count(sku, "leipzig", PLENTY));
        scene.shop().emptyShelves(board);
        int known = scene.purchaseOrders(board).size();
        assertThat(promised(design("walnut"))).isAfter(promised(design("oak")));

        Reply placed = order(walnut, 1);
        assertThat(placed.text("/state")).isEqualTo("CONFIRMED");
        soon("the supplier's order").until(() -> scene.purchaseOrders(board).size() > known);
        assertThat(nodes(scene.purchaseOrders(board).getFirst().get("lines")))
                .filteredOn(line -> line.get("sku").asString().equals(board))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.get("quantity").asInt()).isGreaterThanOrEqualTo(parts.getOrDefault(board, 0)));
        Reply delivered = buyer.awaitState(placed, "DELIVERED");
        assertThat(steps(delivered))
                .containsSubsequence("BACKORDERED", "SUPPLIER_ORDERED", "GOODS_ARRIVED", "PICKED", "SHIPPED");
        assertThat(scene.taken(placed)).isEqualTo(Taken.once(total(placed)));
    }

    private Reply design(String wood) {
        return api.post(
                        "/api/v1/designs",
                        Map.of(
                                "product",
                                TABLE,
                                "choices",
                                Map.of(
                                        "length",
                                        1800,
                                        "width",
                                        900,
                                        "wood",
                                        wood,
                                        "thickness",
                                        27,
                                        "edge",
                                        "soft",
                                        "frame",
                                        "legs",
                                        "finish",
                                        "oil",
                                        "leaves",
                                        0,
                                        "glides",
                                        "felt")))
                .expect(201);
    }

    private Reply order(Reply design, int quantity) {
        String cart = buyer.cart();
        api.post("/api/v1/carts/" + cart + "/lines", Map.of("design", design.text("/hash"), "quantity", quantity))
                .expect(200);
        buyer.checkOut(cart, "DE").expect(200);
        return buyer.orderByCard(cart, BankClient.GOOD).expect(201);
    }

    private String board() {
        return new ApiClient(scene.shop().partner(Partner.WAREHOUSE))
                .get("/")
                .expect(200)
                .body();
    }

    /** What one takes, by SKU. */
    private static Map<String, Integer> parts(Reply design) {
        return nodes(design.at("/billOfMaterials")).stream()
                .collect(Collectors.toMap(
                        line -> line.get("sku").asString(),
                        line -> line.get("quantity").asInt(),
                        Integer::sum));
    }

    private int promised(Map<String, Integer> parts) {
        return parts.keySet().stream()
                .mapToInt(sku -> scene.stock(sku, "held") + scene.stock(sku, "allocated"))
                .sum();
    }

    private static LocalDate promised(Reply design) {
        return LocalDate.parse(design.text("/promise/latest"));
    }
}
