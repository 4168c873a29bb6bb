package com.shopwright.flow;

import com.shopwright.kernel.Money;
import com.shopwright.partners.Partner;
import com.shopwright.payments.MoneyAudit;
import com.shopwright.payments.Payable;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.JsonNode;

/** A running shop and what the stories ask of it and of its partners. */
record Scene(RunningShop shop) {

    static Scene full() {
        return new Scene(RunningShop.full());
    }

    static Scene simple() {
        return new Scene(RunningShop.simple());
    }

    /** How the stories wait: never longer than half a minute. */
    static ConditionFactory soon(String what) {
        return Awaitility.await(what).atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
    }

    Buyer buyer() {
        return shop.buyer();
    }

    BankClient bank() {
        return shop.bank();
    }

    /** Counts what is on the shelves of a warehouse. */
    void count(String sku, String location, int onHand) {
        shop.owner()
                .post("/api/v1/admin/stock/" + sku + "/counts", Map.of("location", location, "onHand", onHand))
                .expect(200);
    }

    /** One of a SKU's figures, over all locations: {@code onHand}, {@code held}, {@code allocated}, {@code onOrder}. */
    int stock(String sku, String figure) {
        return nodes(shop.owner().get("/api/v1/admin/stock/" + sku).expect(200).json()).stream()
                .mapToInt(level -> level.get(figure).asInt())
                .sum();
    }

    /** What suppliers were asked for, newest first. */
    List<JsonNode> purchaseOrders(String sku) {
        return nodes(shop.owner()
                .get("/api/v1/admin/purchase-orders?sku=" + sku)
                .expect(200)
                .at("/items"));
    }

    /** The subjects of the mails about an order, oldest first. */
    List<String> mails(Reply placed) {
        return nodes(new ApiClient(shop.partner(Partner.MAILBOX))
                        .get("/api/messages")
                        .expect(200)
                        .at("/items"))
                .reversed()
                .stream()
                .map(mail -> mail.get("subject").asString())
                .filter(subject -> subject.contains(placed.text("/number")))
                .toList();
    }

    Taken taken(Reply placed) {
        return Taken.of(bank().payments(placed.text("/number")));
    }

    static long total(Reply reply) {
        return reply.at("/total/amount").asLong();
    }

    static List<String> steps(Reply order) {
        return nodes(order.at("/timeline")).stream()
                .map(entry -> entry.get("step").asString())
                .toList();
    }

    static JsonNode step(Reply order, String step) {
        return nodes(order.at("/timeline")).stream()
                .filter(entry -> entry.get("step").asString().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + step + " in " + steps(order)));
    }

    static List<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** Payables of which ledger and payments do not say the same, or the ledger not what the bank says of this order. */
    List<MoneyAudit.Finding> moneyAudit(Reply placed) {
        UUID order = shop().sql()
                .sql("select id from orders.orders where number = :number")
                .param("number", placed.text("/number"))
                .query(UUID.class)
                .single();
        Taken bank = taken(placed);
        Money kept = Money.of(bank.captured() - bank.refunded(), placed.text("/total/currency"));
        return shop().face(MoneyAudit.class)
                .audit(List.of(new MoneyAudit.Claim("bank", new Payable(order), kept)))
                .findings();
    }
}
