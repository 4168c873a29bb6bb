package com.shopwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.ApiClient;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The owner's stock over HTTP: postings that count once, refusals that name the field, books that can be checked. */
class AdminStockFlowTest {
    private static final String STOCK = "/api/v1/admin/stock/LW-HCU-MOS";
    private static final String ID = "5b1f0c1e-9d1c-4c55-8a52-1f1f8a1f7b11";

    private final ApiCalls calls = ApiCalls.to(RunningShop.full());
    private final ApiClient owner = calls.owner();

    private static JsonNode level(Reply levels, String location) {
        for (JsonNode level : levels.json()) {
            if (level.get("location").asString().equals(location)) {
                return level;
            }
        }
        throw new AssertionError("nothing at " + location + " in " + levels.body());
    }

    private int onHand(String location) {
        return level(owner.get(STOCK).expect(200), location).get("onHand").asInt();
    }

    @Test
    void scrapsAndTakesBackOnceHoweverOftenItIsSent() {
        int before = onHand("leipzig");
        Map<String, Object> scrap =
                Map.of("id", UUID.randomUUID(), "location", "leipzig", "quantity", 2, "reason", "mice");
        owner.post(STOCK + "/scraps", scrap).expect(200);
        assertThat(level(owner.post(STOCK + "/scraps", scrap).expect(200), "leipzig")
                        .get("onHand")
                        .asInt())
                .isEqualTo(before - 2);
        Map<String, Object> back = Map.of("id", UUID.randomUUID(), "location", "leipzig", "quantity", 2);
        owner.post(STOCK + "/returns", back).expect(200);
        owner.post(STOCK + "/returns", back).expect(200);
        assertThat(onHand("leipzig")).isEqualTo(before);

        Reply movements = owner.get(STOCK + "/movements?limit=2").expect(200);
        assertThat(movements.json().findValuesAsString("kind")).containsExactly("RETURN", "SCRAP");
        assertThat(movements.at("/1/note").asString()).isEqualTo("mice");
        assertThat(movements.at("/1/effect/onHand").asInt()).isEqualTo(-2);
        assertThat(movements.at("/0/after/onHand").asInt()).isEqualTo(before);
    }

    @Test
    void sendsGoodsThatAreInTransitUntilTheyArrive() {
        int before = onHand("venlo");
        UUID id = UUID.randomUUID();
        Map<String, Object> transfer =
                Map.of("id", id, "from", "leipzig", "to", "venlo", "quantity", 3, "due", "2031-05-01");
        Reply sent = owner.post(STOCK + "/transfers", transfer).expect(200);
        assertThat(level(sent, "venlo").get("inTransit").asInt()).isEqualTo(3);
        assertThat(owner.post(STOCK + "/transfers", transfer).expect(200).json())
                .isEqualTo(sent.json());
        assertThat(owner.get("/api/v1/admin/transfers").expect(200).json().findValuesAsString("id"))
                .contains(id.toString());

        String arrival = "/api/v1/admin/transfers/" + id + "/arrival";
        assertThat(owner.post(arrival, Map.of("arrived", 4)).expect(422).fields())
                .containsExactly("arrived");
        owner.post(arrival, Map.of("arrived", 3)).expect(200);
        owner.post(arrival, Map.of("arrived", 3)).expect(200);
        assertThat(onHand("venlo")).isEqualTo(before + 3);
        assertThat(owner.post("/api/v1/admin/transfers/" + UUID.randomUUID() + "/arrival", Map.of("arrived", 1))
                        .expect(404)
                        .fields())
                .containsExactly("id");
    }

    @Test
    void refusesWhatIsNotThereOrNotFreeWithTheFigure() {
        Reply scrap = owner.post(
                        STOCK + "/scraps", Map.of("id", UUID.randomUUID(), "location", "venlo", "quantity", 100_000))
                .expect(409);
        assertThat(scrap.problem()).isEqualTo("not-possible");
        assertThat(scrap.at("/available").asInt()).isEqualTo(onHand("venlo"));
        Reply transfer = owner.post(
                        STOCK + "/transfers",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "from",
                                "venlo",
                                "to",
                                "leipzig",
                                "quantity",
                                100_000,
                                "due",
                                "2031-05-01"))
                .expect(409);
        assertThat(transfer.at("/available").asInt()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scraps|{\"id\": \"" + ID + "\", \"location\": \"leipzig\"}|422|quantity",
                "scraps|{\"id\": \"" + ID + "\", \"location\": \"leipzig\", \"quantity\": 0}|422|quantity",
                "scraps|{\"id\": \"once\", \"location\": \"leipzig\", \"quantity\": 1}|422|id",
                "scraps|{\"id\": \"" + ID + "\", \"location\": \"moon\", \"quantity\": 1}|422|location",
                "scraps|{\"id\": \"" + ID + "\", \"location\": \"venlo\", \"quantity\": 1, \"why\": \"mice\"}|400|why",
                "returns|{\"location\": \"leipzig\", \"quantity\": 1}|422|id",
                "transfers|{\"id\": \"" + ID
                        + "\", \"from\": \"venlo\", \"to\": \"venlo\", \"quantity\": 1, \"due\": \"2031-05-01\"}|422|to",
                "transfers|{\"id\": \"" + ID
                        + "\", \"from\": \"venlo\", \"to\": \"leipzig\", \"quantity\": 1, \"due\": \"soon\"}|422|due",
            })
    void refusesWhatCannotBeMeant(String call, String body, int status, String field) {
        assertThat(owner.post(STOCK + "/" + call, body).expect(status).fields()).containsExactly(field);
    }

    @Test
    void keepsABufferAndSaysWhenItIsLow() {
        Reply none = owner.get(STOCK + "/threshold").expect(200);
        int available = none.at("/available").asInt();
        try {
            Reply set = owner.put(STOCK + "/threshold", Map.of("buffer", available - 1, "lowAt", 1))
                    .expect(200);
            assertThat(set.at("/available").asInt()).isEqualTo(1);
            assertThat(set.at("/low").asBoolean()).isTrue();
            assertThat(owner.put(STOCK + "/threshold", Map.of("buffer", -1))
                            .expect(422)
                            .fields())
                    .containsExactly("buffer");
        } finally {
            owner.put(STOCK + "/threshold", Map.of("buffer", 0)).expect(200);
        }
        assertThat(owner.get(STOCK + "/threshold").expect(200).json()).isEqualTo(none.json());
    }

    @Test
    void checksTheBooks() {
        Reply audit = owner.post("/api/v1/admin/stock-audits", Map.of()).expect(200);
        assertThat(audit.at("/entries").asInt()).isGreaterThan(100);
        assertThat(audit.at("/items").asInt()).isGreaterThan(100);
    }

    @Test
    void choosesFromWhereOrdersAreServed() {
        String path = "/api/v1/admin/allocation-strategy";
        assertThat(owner.get(path).expect(200).at("/offered").findValuesAsString("strategy"))
                .containsAll(List.of("fewest-shipments", "nearest", "oldest-stock"));
        assertThat(owner.put(path, Map.of("strategy", "dice")).expect(422).fields())
                .containsExactly("strategy");
        try {
            assertThat(owner.put(path, Map.of("strategy", "oldest-stock"))
                            .expect(200)
                            .text("/strategy"))
                    .isEqualTo("oldest-stock");
        } finally {
            owner.put(path, Map.of("strategy", "fewest-shipments")).expect(200);
        }
    }
}
