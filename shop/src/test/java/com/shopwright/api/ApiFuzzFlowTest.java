package com.shopwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.ApiClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies and queries that nobody means: whatever comes, the answer is the documented one and never a 5xx. The seed is
 * printed; {@code -Dfuzz.seed=N -Dfuzz.calls=N} takes it back or makes more of it.
 */
class ApiFuzzFlowTest {
    private static final int CALLS = Integer.getInteger("fuzz.calls", 600);
    private static final String[] VALUES = {
        "null",
        "true",
        "-1",
        "0",
        "1",
        "1.0",
        "1e3",
        "1e400",
        "-0",
        "999999999999999999999999",
        "\"\"",
        "\" \"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\u202e\"",
        "\"<script>\"",
        "\"'; drop table orders.line; --\"",
        "[]",
        "[1]",
        "{}",
        "{\"a\":{}}",
        "\"LW-MMG-SAN\"",
        "\"DE\"",
        "\"card\"",
        "\"standard\"",
        "\"" + "x".repeat(600) + "\""
    };
    private static final String[] TEXTS = {
        "",
        "%00",
        "%ff",
        "%",
        "%zz",
        "-1",
        "0",
        "999999999999999999999",
        "a%20b",
        "..",
        "%2e%2e",
        "%2F",
        "null",
        "'",
        "%F0%9F%98%80",
        "x".repeat(300)
    };

    private final long seed = Long.getLong("fuzz.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final ApiCalls calls = ApiCalls.to(RunningShop.full());
    private final ApiClient api = calls.api().with("Content-Type", "application/json");

    private record Target(String method, String path, JsonNode body) {}

    @Test
    void neverAnswersWithAnErrorOfItsOwn() {
        System.out.println("fuzz.seed=" + seed);
        List<Target> targets = targets(calls.buyer().cart("LW-MMG-SAN", 1));
        for (int i = 0; i < CALLS; i++) {
            Target target = targets.get(random.nextInt(targets.size()));
            if (random.nextInt(4) == 0) {
                String address = oddAddress();
                assertThat(RawHttp.get(calls.shop().url(), address, "Bearer " + RunningShop.OWNER_KEY))
                        .as("seed %s, call %s: %s", seed, i, address)
                        .isBetween(200, 499);
            } else {
                Reply reply = withOddBody(target);
                assertThat(reply.status())
                        .as("seed %s, call %s: %s", seed, i, reply)
                        .isLessThan(500);
            }
        }
    }

    private List<Target> targets(String cart) {
        String carts = "/api/v1/carts/" + cart;
        List<Target> targets = new ArrayList<>();
        targets.add(target("POST", "/api/v1/carts", "{}"));
        targets.add(target("POST", carts + "/lines", "{\"sku\":\"LW-MMG-SAN\",\"quantity\":1}"));
        targets.add(target("PUT", carts + "/lines/" + cart, "{\"quantity\":1}"));
        targets.add(target("PUT", carts + "/checkout", """
                        {"email":"anna@example.com","deliveryMethod":"standard","shippingAddress":{"name":"A","line1":"B","city":"C",
                        "postalCode":"D","country":"DE","region":"E","line2":"F"}}
                        """));
        targets.add(target("POST", carts + "/order", """
                        {"payment":{"method":"card","token":"tok_nobody_gave"},"expectedTotal":{"amount":1,"currency":"EUR"}}
                        """));
        targets.add(target("POST", "/api/v1/products/holm-dining-table/configure", """
                        {"choices":{"length":1800,"wood":"oak","thickness":"27","frame":"steel","leaves":0},"latest":"frame"}
                        """));
        targets.add(target("POST", "/api/v1/designs", """
                        {"product":"holm-dining-table","choices":{"length":1800,"width":900,"wood":"oak","thickness":27,"edge":"soft",
                        "frame":"legs","finish":"oil","leaves":0,"glides":"felt"}}
                        """));
        targets.add(target("POST", "/api/v1/orders/00000-00000/payments", "{\"payment\":{\"method\":\"card\"}}"));
        targets.add(target("POST", "/api/v1/admin/stock/LW-MMG-SAN/counts", "{\"location\":\"nowhere\",\"onHand\":1}"));
        targets.add(target("POST", "/api/v1/admin/orders/00000-00000/cancel", "{\"reason\":\"x\"}"));
        targets.add(target(
                "POST", "/api/v1/admin/shipments/" + cart + "/hand-over", "{\"carrier\":\"x\",\"tracking\":\"y\"}"));
        return targets;
    }

    private static Target target(String method, String path, String body) {
        return new Target(method, path, JsonMapper.shared().readTree(body));
    }

    private Reply withOddBody(Target target) {
        String body = random.nextInt(8) == 0 ? damaged(target.body().toString()) : changed(target.body());
        return client(target.path()).send(target.method(), target.path(), BodyPublishers.ofString(body));
    }

    private String oddAddress() {
        String odd = TEXTS[random.nextInt(TEXTS.length)];
        return switch (random.nextInt(7)) {
            case 0 -> "/api/v1/products?query=" + odd;
            case 1 -> "/api/v1/products?limit=" + odd + "&cursor=" + TEXTS[random.nextInt(TEXTS.length)];
            case 2 -> "/api/v1/products/" + odd;
            case 3 -> "/api/v1/products/" + odd + "/model";
            case 4 -> "/api/v1/designs/" + odd;
            case 5 -> "/api/v1/orders/" + odd + "?key=" + TEXTS[random.nextInt(TEXTS.length)];
            default -> "/api/v1/admin/purchase-orders?sku=" + odd;
        };
    }

    private ApiClient client(String path) {
        ApiClient client = path.contains("/admin/") ? calls.owner().with("Content-Type", "application/json") : api;
        return random.nextInt(10) == 0 ? client : client.with("Idempotency-Key", Buyer.newKey());
    }

    /** One value somewhere in the body becomes another one, or a field comes or goes. */
    private String changed(JsonNode body) {
        JsonNode copy = body.deepCopy();
        List<ObjectNode> objects = new ArrayList<>();
        collect(copy, objects);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>(object.propertyNames());
        String name = names.isEmpty() || random.nextInt(6) == 0 ? "extra" : names.get(random.nextInt(names.size()));
        if (random.nextInt(6) == 0) {
            object.remove(name);
            return copy.toString();
        }
        object.put(name, "@odd@");
        return copy.toString().replace("\"@odd@\"", VALUES[random.nextInt(VALUES.length)]);
    }

    /** Bytes change, so that it may be no JSON and no text any more. */
    private String damaged(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return new String(bytes, 0, 1 + random.nextInt(bytes.length), StandardCharsets.ISO_8859_1);
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> collect(child, objects));
        }
    }
}
