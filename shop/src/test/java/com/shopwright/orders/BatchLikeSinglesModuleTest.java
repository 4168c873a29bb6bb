package com.shopwright.orders;

import static com.shopwright.orders.Larkwood.CHAIR;
import static com.shopwright.orders.Larkwood.CUP;
import static com.shopwright.orders.Larkwood.LAMP;
import static com.shopwright.orders.Larkwood.LEIPZIG;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.Chance;
import com.shopwright.carts.CartId;
import com.shopwright.carts.Item;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.designs.Configurations;
import com.shopwright.designs.Models;
import com.shopwright.designs.SaveOutcome;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import com.shopwright.payments.CardToken;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.testing.PayBy;
import com.shopwright.testing.Stools;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Orders that arrive together get what they would have got one after the other. Two shops live through the same random days: buyers
 * who order plain goods and designs with shared parts, more than there is, at yesterday's price, twice under one key, under another
 * key, with another body, or carts that cannot be ordered. One shop takes each crowd as a batch, the other one by one.
 */
class BatchLikeSinglesModuleTest {
    private static final List<PaymentMethod> WAYS = List.of(PayBy.CARD, PayBy.TRANSFER, PayBy.CASH);
    private static final List<Sku> GOODS = List.of(CUP, LAMP, CHAIR);
    private static final List<Map<String, String>> DESIGNS = List.of(
            Map.of("height", "450", "wood", "oak", "cushion", "no"),
            Map.of("height", "500", "wood", "walnut", "cushion", "no"),
            Map.of("height", "600", "wood", "oak", "cushion", "yes"));

    private final Larkwood together = new Larkwood();
    private final Larkwood oneByOne = new Larkwood();
    private final Random random = Chance.random();
    private final List<Wished> wished = new ArrayList<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<Larkwood, List<CartId>> carts = Map.of(together, new ArrayList<>(), oneByOne, new ArrayList<>());

    /** A wish in words that both shops understand: carts and cards by their number. */
    private record Wished(
            int cart,
            String key,
            PaymentMethod method,
            Optional<String> card,
            Optional<Money> expected,
            boolean patient) {

        Wished key(String other) {
            return new Wished(cart, other, method, card, expected, patient);
        }

        Wished expecting(Optional<Money> other) {
            return new Wished(cart, key, method, card, other, patient);
        }
    }

    @AfterEach
    void close() {
        together.close();
        oneByOne.close();
    }

    @Test
    void aBatchGivesTheSameAnswersAndRowsAsTheSameOrdersOneByOne() {
        both(this::furnish);
        Map<String, Integer> kinds = new HashMap<>();
        for (int crowd = 0; crowd < Chance.times(20, 150); crowd++) {
            refill();
            List<Wished> now = crowd();
            if (random.nextInt(5) == 0) {
                long price = 900 + random.nextInt(200);
                both(shop -> shop.price(CUP, price, false));
            }
            List<String> batch = words(together, now, place(together, List.of(now)));
            List<String> singles = words(
                    oneByOne, now, place(oneByOne, now.stream().map(List::of).toList()));
            assertThat(batch).as("crowd %d: %s", crowd, now).isEqualTo(singles);
            batch.forEach(answer -> kinds.merge(answer.split("\\[", 2)[0], 1, Integer::sum));
            wished.addAll(now);
        }
        System.out.println("answers: " + kinds);
        assertThat(kinds)
                .containsKeys(
                        "Placed",
                        "Repeated",
                        "SoldOut",
                        "PriceChanged",
                        "KeyReused",
                        "AlreadyOrdered",
                        "Incomplete",
                        "UnknownCart");
        together.awaitRest();
        oneByOne.awaitRest();
        assertThat(rows(together)).isEqualTo(rows(oneByOne));
    }

    private void both(java.util.function.Consumer<Larkwood> work) {
        work.accept(together);
        work.accept(oneByOne);
    }

    private void furnish(Larkwood shop) {
        Stools.into(shop.rooms.get(Catalog.class), shop.rooms.get(Models.class));
        shop.stock.count(Stools.OAK_SEAT, LEIPZIG, 10, Actor.OWNER);
        shop.stock.count(CHAIR, LEIPZIG, 5, Actor.OWNER);
    }

    /** A few of what may not be owed; what is promised stays covered. */
    private void refill() {
        Map<Sku, Integer> free =
                Map.of(CUP, random.nextInt(20), LAMP, random.nextInt(10), Stools.LEG, random.nextInt(25));
        both(shop -> free.forEach((sku, more) -> {
            int promised = shop.stock.levels(Set.of(sku)).stream()
                    .mapToInt(level -> level.held() + level.allocated())
                    .sum();
            shop.stock.count(sku, LEIPZIG, promised + more, Actor.OWNER);
        }));
    }

    /** Wishes for different carts: the intake never lets two for one cart into one batch. */
    private List<Wished> crowd() {
        Map<Integer, Wished> crowd = new HashMap<>();
        int size = 4 + random.nextInt(9);
        while (crowd.size() < size) {
            Wished wish = wished.isEmpty() || random.nextInt(5) > 1 ? fresh() : again();
            crowd.putIfAbsent(wish.cart(), wish);
        }
        List<Wished> order = new ArrayList<>(crowd.values());
        Collections.shuffle(order, random);
        return order;
    }

    private Wished fresh() {
        int cart = newCart();
        PaymentMethod method = WAYS.get(random.nextInt(WAYS.size()));
        boolean withCard = method.equals(PayBy.CARD) || random.nextInt(15) == 0;
        Optional<String> card =
                withCard ? Optional.of(random.nextInt(4) == 0 ? Larkwood.DECLINED : Larkwood.GOOD) : Optional.empty();
        Optional<Money> total = together.carts.find(cart(together, cart)).map(found -> found.total());
        Optional<Money> expected = switch (random.nextInt(6)) {
            case 0 -> Optional.of(Money.of(1 + random.nextInt(10_000), "EUR"));
            case 1, 2 -> total;
            default -> Optional.empty();
        };
        return new Wished(cart, "k-" + cart, method, card, expected, random.nextBoolean());
    }

    private Wished again() {
        Wished before = wished.get(random.nextInt(wished.size()));
        return switch (random.nextInt(4)) {
            case 0 -> before.key(before.key() + "-other");
            case 1 ->
                before.expecting(
                        before.expected().isPresent() ? Optional.empty() : Optional.of(Money.of(77_77, "EUR")));
            default -> before;
        };
    }

    /** @return its number in both shops */
    private int newCart() {
        int kind = random.nextInt(12);
        Map<Item, Integer> content = new HashMap<>();
        if (kind > 0) {
            for (int line = 1 + random.nextInt(3); line > 0; line--) {
                content.put(new Item.Stocked(GOODS.get(random.nextInt(GOODS.size()))), 1 + random.nextInt(3));
            }
        }
        Optional<Map<String, String>> design = random.nextInt(3) == 0 && kind > 0
                ? Optional.of(DESIGNS.get(random.nextInt(DESIGNS.size())))
                : Optional.empty();
        int quantity = 1 + random.nextInt(2);
        both(shop -> {
            CartId cart = kind == 1 ? new CartId(UUID.randomUUID()) : cart(shop, kind == 2);
            if (kind != 1) {
                content.forEach((item, pieces) -> shop.carts.add(cart, item, pieces));
                design.ifPresent(choices -> shop.carts.add(cart, designed(shop, choices), quantity));
            }
            carts(shop).add(cart);
        });
        return carts(together).size() - 1;
    }

    private static CartId cart(Larkwood shop, boolean withoutAddress) {
        return withoutAddress ? shop.carts.create().id() : shop.cart(Map.of());
    }

    private static Item designed(Larkwood shop, Map<String, String> choices) {
        SaveOutcome saved = shop.rooms.get(Configurations.class).save(Stools.STOOL, choices);
        return new Item.Designed(((SaveOutcome.Saved) saved).id());
    }

    private List<CartId> carts(Larkwood shop) {
        return carts.getOrDefault(shop, List.of());
    }

    private CartId cart(Larkwood shop, int number) {
        return carts(shop).get(number);
    }

    private List<PlaceOutcome> place(Larkwood shop, List<List<Wished>> batches) {
        PlaceBatch intake = shop.rooms.get(PlaceBatch.class);
        return batches.stream()
                .flatMap(batch -> intake
                        .place(batch.stream().map(wish -> order(shop, wish)).toList())
                        .stream())
                .toList();
    }

    private PlaceOrder order(Larkwood shop, Wished wish) {
        return new PlaceOrder(
                cart(shop, wish.cart()),
                new IdempotencyKey(wish.key()),
                wish.method(),
                wish.card().map(card -> new CardToken(token(shop, card))),
                wish.expected(),
                wish.patient());
    }

    /** One token a card, so that a repeat is one. */
    private String token(Larkwood shop, String card) {
        return tokens.computeIfAbsent(shop.hashCode() + card, _ -> shop.bank.token(card));
    }

    private List<String> words(Larkwood shop, List<Wished> wishes, List<PlaceOutcome> outcomes) {
        return IntStream.range(0, wishes.size())
                .mapToObj(i -> switch (outcomes.get(i)) {
                    case PlaceOutcome.Placed placed -> {
                        assertThat(placed.id().value())
                                .isEqualTo(cart(shop, wishes.get(i).cart()).value());
                        yield (placed.repeat() ? "Repeated[" : "Placed[") + placed.total() + placed.answer() + "]";
                    }
                    case PlaceOutcome.AlreadyOrdered(var number) -> {
                        assertThat(shop.orders.find(new OrderId(
                                        cart(shop, wishes.get(i).cart()).value())))
                                .map(Order::number)
                                .contains(number);
                        yield "AlreadyOrdered[]";
                    }
                    case PlaceOutcome.SoldOut(var lines) ->
                        "SoldOut["
                                + lines.stream()
                                        .map(line -> line.item() + " " + line.sku() + " " + line.requested() + "/"
                                                + line.available())
                                        .sorted()
                                        .toList()
                                + "]";
                    case PlaceOutcome.Busy busy -> throw new AssertionError(busy);
                    case PlaceOutcome.UnknownCart _ -> "UnknownCart[]";
                    case PlaceOutcome.KeyReused _ -> "KeyReused[]";
                    case PlaceOutcome.Incomplete refusal -> refusal.toString();
                    case PlaceOutcome.MethodNotOffered refusal -> refusal.toString();
                    case PlaceOutcome.PriceChanged refusal -> refusal.toString();
                })
                .toList();
    }

    /** What is written in the end, by table, without ids and times; carts and orders go by the number of their cart. */
    private Map<String, List<String>> rows(Larkwood shop) {
        Map<String, String> numbers = new HashMap<>();
        for (int i = 0; i < carts(shop).size(); i++) {
            numbers.put(cart(shop, i).value().toString(), "order " + i);
        }
        return Map.ofEntries(
                rows(shop, numbers, "orders.orders", "id", """
                        state, email, name, line1, city, postal_code, country, delivery_method, payment_method, currency, subtotal,
                        discount, shipping, tax, total, capture_at_once, attention, pieces"""),
                rows(shop, numbers, "orders.line", "order_id", """
                        position, sku, design, name, choices::text, picture, quantity, unit_price, total, tax_percent, tax, earliest,
                        latest"""),
                rows(shop, numbers, "orders.demand", "order_id", "sku, quantity, shipped"),
                rows(shop, numbers, "orders.attempt", "order_id", "key, answered_state"),
                rows(shop, numbers, "orders.timeline", "order_id", "step, actor, detail"),
                rows(shop, numbers, "stock.hold", "claimant", "sku, location, quantity"),
                rows(shop, numbers, "stock.allocation", "claimant", "sku, location, quantity"),
                rows(shop, numbers, "stock.shortage", "claimant", "sku, quantity"),
                rows(shop, numbers, "stock.item", "sku", "location, on_hand, held, allocated"),
                rows(shop, numbers, "payments.payment", "payable", """
                        method, state, currency, amount, authorised, captured, refunded"""),
                rows(shop, numbers, "payments.posting", "payable", """
                        kind, connector, currency, receivable, clearing, bank, cash, fees, revenue, tax, shipping, deposits, refunds"""));
    }

    private static Map.Entry<String, List<String>> rows(
            Larkwood shop, Map<String, String> numbers, String table, String owner, String columns) {
        List<String> rows = shop.rooms
                .sql()
                .sql("select " + owner + "::text, row(" + columns + ")::text from " + table)
                .query((row, number) ->
                        numbers.getOrDefault(row.getString(1), row.getString(1)) + ": " + row.getString(2))
                .list();
        return Map.entry(table, rows.stream().sorted().collect(Collectors.toList()));
    }
}
