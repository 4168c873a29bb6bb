package com.shopwright.orders;

import static com.shopwright.orders.Larkwood.CHAIR;
import static com.shopwright.orders.Larkwood.CUP;
import static com.shopwright.orders.Larkwood.LAMP;
import static com.shopwright.orders.Larkwood.LEIPZIG;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.Chance;
import com.shopwright.carts.Item;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Transactions;
import com.shopwright.payments.Payable;
import com.shopwright.payments.PaymentChanged;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.Payments;
import com.shopwright.stock.Allocation;
import com.shopwright.testing.PayBy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done for many orders together leaves the same rows as what is done for one after the other. */
class TogetherModuleTest {
    private static final Larkwood SHOP = new Larkwood();
    private static final Payments PAYMENTS = SHOP.rooms.get(Payments.class);
    private static final PaymentNews NEWS = SHOP.rooms.get(PaymentNews.class);
    private static final Transactions TRANSACTIONS = SHOP.rooms.get(Transactions.class);

    private final Random random = Chance.random();

    @BeforeEach
    void stock() {
        SHOP.stock.count(CUP, LEIPZIG, 100_000, Actor.OWNER);
        SHOP.stock.count(LAMP, LEIPZIG, 100_000, Actor.OWNER);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    /** Two orders of the same; one of them is looked at alone, the other in company. */
    private record Twins(Order alone, Order together) {

        static Twins of(Map<Sku, Integer> content, PaymentMethod method) {
            return new Twins(SHOP.place(content, method), SHOP.place(content, method));
        }
    }

    private List<Twins> twins() {
        List<Twins> all = new ArrayList<>();
        for (int i = Chance.times(12, 80); i > 0; i--) {
            Map<Sku, Integer> content = new HashMap<>(Map.of(CUP, 1 + random.nextInt(3)));
            if (random.nextBoolean()) {
                content.put(LAMP, 1 + random.nextInt(2));
            }
            if (random.nextInt(3) == 0) {
                content.put(CHAIR, 1 + random.nextInt(2)); // not there: it is backordered
            }
            all.add(Twins.of(content, random.nextInt(4) == 0 ? PayBy.CASH : PayBy.TRANSFER));
        }
        return all;
    }

    private static void moneyComesIn(Collection<Order> orders) {
        TRANSACTIONS.inOne(() -> {
            orders.stream()
                    .filter(order -> order.paymentMethod().equals(PayBy.TRANSFER))
                    .forEach(order -> PAYMENTS.markReceived(payable(order), Actor.OWNER));
            NEWS.onAll(orders.stream()
                    .map(order -> new PaymentChanged(payable(order)))
                    .toList());
        });
    }

    private static Payable payable(Order order) {
        return new Payable(order.id().value());
    }

    private static List<Order> together(List<Twins> twins) {
        return twins.stream().map(Twins::together).toList();
    }

    @Test
    void theNewsOfManyPaymentsLeaveTheSameRows() {
        List<Twins> twins = twins();

        twins.forEach(pair -> moneyComesIn(List.of(pair.alone())));
        moneyComesIn(together(twins));
        SHOP.awaitRest();

        assertThat(twins)
                .allSatisfy(pair -> assertThat(traces(pair.together()))
                        .isEqualTo(traces(pair.alone()))
                        .anySatisfy(trace -> assertThat(trace).contains("CONFIRMED")));
    }

    @Test
    void manyParcelsLeaveTheSameRowsAndOneThatIsTooMuchIsRefusedAlone() {
        List<Twins> twins = twins();
        moneyComesIn(Stream.concat(twins.stream().map(Twins::alone), together(twins).stream())
                .toList());
        List<DispatchRequest> requests = new ArrayList<>();
        for (Twins pair : twins) {
            Map<Sku, Integer> cups = Map.of(
                    CUP,
                    pair.alone().lines().stream()
                                    .filter(line -> line.item().equals(new Item.Stocked(CUP)))
                                    .findFirst()
                                    .orElseThrow()
                                    .quantity()
                            + (random.nextInt(4) == 0 ? 1 : 0)); // one more than was ordered
            ask(List.of(request(pair.alone(), cups)));
            requests.add(request(pair.together(), cups));
            if (random.nextBoolean()) {
                Map<Sku, Integer> lamps = Map.of(LAMP, 1);
                ask(List.of(request(pair.alone(), lamps)));
                requests.add(request(pair.together(), lamps));
            }
        }

        List<DispatchRequest> again = new ArrayList<>(requests);
        again.addAll(requests);
        ask(requests);
        ask(again); // changes nothing
        SHOP.awaitRest();

        assertThat(twins).allSatisfy(pair -> assertThat(traces(pair.together())).isEqualTo(traces(pair.alone())));
    }

    private static void ask(List<DispatchRequest> requests) {
        SHOP.orders.dispatchRequested(requests, Actor.SHOP);
    }

    private static DispatchRequest request(Order order, Map<Sku, Integer> content) {
        List<Allocation> goods = new ArrayList<>();
        Map<Item, Integer> pieces = new HashMap<>();
        content.forEach((sku, quantity) -> {
            goods.add(new Allocation(sku, LEIPZIG, quantity));
            pieces.put(new Item.Stocked(sku), quantity);
        });
        return new DispatchRequest(order.id(), new ShipmentId(UUID.randomUUID()), goods, pieces);
    }

    @Test
    void theNewsOfManyPaymentsCostNoMoreStatementsThanThoseOfFew() {
        int forFew = statementsForTheNewsOf(cups(3));
        assertThat(statementsForTheNewsOf(cups(30)))
                .as("but for what a cache forgets")
                .isLessThanOrEqualTo(forFew + 2);
    }

    private static int statementsForTheNewsOf(List<Order> orders) {
        int statements = TRANSACTIONS.inOne(() -> {
            orders.forEach(order -> PAYMENTS.markReceived(payable(order), Actor.OWNER));
            return SHOP.rooms.statementsOf(() -> NEWS.onAll(orders.stream()
                    .map(order -> new PaymentChanged(payable(order)))
                    .toList()));
        });
        assertThat(orders).extracting(order -> SHOP.now(order).state()).containsOnly(OrderState.CONFIRMED);
        return statements;
    }

    private static List<Order> cups(int orders) {
        return Stream.generate(() -> SHOP.place(Map.of(CUP, 1), PayBy.TRANSFER))
                .limit(orders)
                .toList();
    }

    @Test
    void anOrderThatCannotBeReadHoldsUpNoOther() {
        List<Order> orders = cups(8);
        Order broken = orders.get(3);
        state(broken, "NO_STATE");

        TRANSACTIONS.inOne(() -> orders.forEach(order -> PAYMENTS.cancel(payable(order))));
        orders.stream().filter(order -> order != broken).forEach(order -> SHOP.await(order, OrderState.PAYMENT_FAILED));

        state(broken, "AWAITING_PAYMENT");
        SHOP.await(broken, OrderState.PAYMENT_FAILED);
    }

    private static void state(Order order, String state) {
        SHOP.rooms
                .sql()
                .sql("update orders.orders set state = ? where id = ?")
                .params(state, order.id().value())
                .update();
    }

    /** All that an order's way has left, without what must differ. */
    private static List<String> traces(Order order) {
        String id = "'" + order.id().value() + "'";
        return Stream.of(
                        "select concat_ws('|', 'order', state, version, capture_at_once, attention) from orders.orders where id = ",
                        "select concat_ws('|', 'step', step, actor, detail) from orders.timeline where order_id = %s order by at, id",
                        "select concat_ws('|', 'seen', state, captured, refunded) from orders.payment_seen where order_id = ",
                        "select concat_ws('|', 'paid', state, authorised, captured) from payments.payment where payable = ",
                        "select concat_ws('|', 'held', sku, location, quantity) from stock.hold where claimant = %s order by 1",
                        "select concat_ws('|', 'allocated', sku, location, quantity) from stock.allocation where claimant = %s order by 1",
                        "select concat_ws('|', 'short', sku, quantity, open) from stock.shortage where claimant = %s order by 1",
                        "select concat_ws('|', 'moved', kind, sku, location, held, allocated) from stock.movement where reference = %s order by 1",
                        "select concat_ws('|', 'parcel', p.state, p.captured, c.sku, c.location, c.quantity) from orders.parcel p join orders.parcel_content c using (shop_id, order_id, shipment) where order_id = %s order by 1",
                        "select concat_ws('|', 'inside', l.quantity, o.name) from orders.parcel_line l join orders.line o on o.order_id = l.order_id and o.id = l.line where l.order_id = %s order by 1")
                .map(query -> query.contains("%s") ? query.formatted(id) : query + id)
                .flatMap(query -> SHOP.list(query).stream())
                .toList();
    }
}
