import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Buys one thing over the JSON API, pays it with a card token from the bank, and waits until its parcel has left. A
 * single file that the JDK runs as it is; the JSON is read with patterns, because nothing else is at hand.
 *
 * <p>Arguments: the shop's address, the bank's address. Exits with 0 when the parcel has left, with 1 and the last
 * answer otherwise.
 */
final class OneOrder {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration SHIPPING = Duration.ofMinutes(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String shop;
    private final String bank;

    private OneOrder(String shop, String bank) {
        this.shop = shop;
        this.bank = bank;
    }

    public static void main(String[] addresses) throws Exception {
        new OneOrder(addresses[0], addresses[1]).buy();
    }

    private void buy() throws Exception {
        awaitReady();
        String sku = someStockedSku();
        String cart = field(send("POST", shop + "/api/v1/carts", "{}", 201), "id");
        String carts = shop + "/api/v1/carts/" + cart;
        send("POST", carts + "/lines", "{\"sku\":\"" + sku + "\",\"quantity\":1}", 200, 201);
        send("PUT", carts + "/checkout", """
                {"email":"buyer@example.com","deliveryMethod":"standard",
                 "shippingAddress":{"name":"Ada Buyer","line1":"Lindenstr. 1","city":"Berlin","postalCode":"10969",
                 "country":"DE"}}""", 200);
        String token = field(send("POST", bank + "/v1/tokens", """
                {"number":"4242424242424242","expiry":"12/39","cvc":"123"}""", 201), "token");
        String order = send(
                "POST",
                carts + "/order",
                "{\"payment\":{\"method\":\"card\",\"token\":\"" + token + "\"}}",
                201);
        awaitShipped(field(order, "number"), field(order, "key"));
    }

    private void awaitReady() throws Exception {
        Instant end = Instant.now().plus(START);
        while (true) {
            try {
                if (call("GET", shop + "/health/ready", "").statusCode() == 200) {
                    return;
                }
            } catch (java.io.IOException notYet) {
                // Nobody listens before it has started.
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("The shop is not ready after " + START.toMinutes() + " minutes");
            }
            Thread.sleep(500);
        }
    }

    private String someStockedSku() throws Exception {
        Matcher slugs = all("slug", send("GET", shop + "/api/v1/products?limit=50", "", 200));
        while (slugs.find()) {
            String product = send("GET", shop + "/api/v1/products/" + slugs.group(1), "", 200);
            Matcher stocked = Pattern.compile("\\{[^{}]*\"sku\"\\s*:\\s*\"([^\"]+)\"").matcher(product);
            Matcher available = Pattern.compile("\"available\"\\s*:\\s*([0-9]+)").matcher(product);
            while (stocked.find() && available.find()) {
                if (Integer.parseInt(available.group(1)) > 0) {
                    return stocked.group(1);
                }
            }
        }
        throw new AssertionError("The shop has nothing in stock");
    }

    private void awaitShipped(String number, String key) throws Exception {
        Instant end = Instant.now().plus(SHIPPING);
        String order = "";
        while (Instant.now().isBefore(end)) {
            order = send("GET", shop + "/api/v1/orders/" + number + "?key=" + key, "", 200);
            if (order.matches("(?s).*\"shipments\"\\s*:\\s*\\[[^\\]]*\"state\"\\s*:\\s*\"(SHIPPED|DELIVERED)\".*")) {
                System.out.println("Order " + number + " has left the warehouse.");
                return;
            }
            Thread.sleep(500);
        }
        throw new AssertionError("Order " + number + " did not ship within " + SHIPPING.toSeconds() + " s: " + order);
    }

    private static String send(String method, String address, String body, int... wanted) throws Exception {
        HttpResponse<String> answer = call(method, address, body);
        for (int status : wanted) {
            if (answer.statusCode() == status) {
                return answer.body();
            }
        }
        throw new AssertionError(method + " " + address + " answered " + answer.statusCode() + ": " + answer.body());
    }

    private static HttpResponse<String> call(String method, String address, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String field(String json, String name) {
        Matcher found = all(name, json);
        if (!found.find()) {
            throw new AssertionError("No " + name + " in " + json);
        }
        return found.group(1);
    }

    private static Matcher all(String name, String json) {
        return Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    }
}
