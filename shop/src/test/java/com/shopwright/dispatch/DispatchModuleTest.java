package com.shopwright.dispatch;

import static com.shopwright.testing.SmallShop.CLOTH;
import static com.shopwright.testing.SmallShop.LEG;
import static com.shopwright.testing.SmallShop.LEIPZIG;
import static com.shopwright.testing.SmallShop.MUG;
import static com.shopwright.testing.SmallShop.VENLO;
import static com.shopwright.testing.SmallShop.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.shopwright.carts.Item;
import com.shopwright.catalog.TaxClass;
import com.shopwright.designs.Chosen;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.Designs;
import com.shopwright.designs.Part;
import com.shopwright.designs.Specification;
import com.shopwright.dispatch.wire.NewDispatchOrder;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.orders.DispatchDue;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderState;
import com.shopwright.orders.Orders;
import com.shopwright.orders.ShipmentId;
import com.shopwright.orders.Step;
import com.shopwright.orders.TimelineEntry;
import com.shopwright.stock.Amount;
import com.shopwright.stock.Receipt;
import com.shopwright.stock.Stock;
import com.shopwright.testing.PartnerMessages;
import com.shopwright.testing.PartnerMessages.Signed;
import com.shopwright.testing.SmallShop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The warehouse does not answer its telephone here: what it says comes as messages the test signs in its name. */
class DispatchModuleTest {

    @TempDir
    Path data;

    private Optional<SmallShop> opened = Optional.empty();
    private Optional<PartnerMessages> warehouse = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(SmallShop::close);
    }

    @Test
    void splitsAnOrderOverTheLocationsItIsAllocatedAt() {
        withWarehouse();
        shop().count(CLOTH, LEIPZIG, 2);
        shop().count(CLOTH, VENLO, 2);
        List<Shipment> shipments = dispatched(shop().paidOrder(CLOTH, 3), 2);
        assertThat(shipments).extracting(Shipment::location).containsExactlyInAnyOrder(LEIPZIG, VENLO);
        assertThat(shipments.stream().mapToInt(Shipment::pieces).sum()).isEqualTo(3);
    }

    @Test
    void hearingThatDispatchIsDueAgainAndAtTheSameTimeSendsNothingTwice() throws Exception {
        withWarehouse();
        shop().count(MUG, LEIPZIG, 5);
        Order order = shop().paidOrder(MUG, 2);
        RequestShipments listener = shop().get(RequestShipments.class);
        List<Callable<Boolean>> tellers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tellers.add(() -> {
                listener.on(new DispatchDue(order.id()));
                return true;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> told : threads.invokeAll(tellers)) {
                assertThat(told.get()).isTrue();
            }
        }
        assertThat(dispatched(order, 1).getFirst().pieces()).isEqualTo(2);
    }

    @Test
    void goesStepByStepAndBooksTheGoodsOutWhenTheyLeave() {
        withWarehouse();
        shop().count(MUG, LEIPZIG, 5);
        Order order = shop().paidOrder(MUG, 2);
        Shipment shipment = dispatched(order, 1).getFirst();

        assertThat(say("picked", shipment)).isEqualTo(204);
        assertThat(say("packed", shipment)).isEqualTo(204);
        await().until(() -> find(shipment).released());
        assertThat(shop().onHand(MUG)).isEqualTo(5);
        assertThat(say("shipped", shipment)).isEqualTo(204);
        assertThat(shop().onHand(MUG)).isEqualTo(3);
        assertThat(shop().read(order.id()).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(find(shipment).tracking()).contains("LL123");
        assertThat(say("delivered", shipment)).isEqualTo(204);
        assertThat(shop().read(order.id()).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(steps(order))
                .containsSubsequence(Step.DISPATCH_REQUESTED, Step.PICKED, Step.PACKED, Step.SHIPPED, Step.DELIVERED);
    }

    @Test
    void messagesOutOfOrderTwiceAndLateLeadToTheSameState() {
        withWarehouse();
        shop().count(MUG, LEIPZIG, 5);
        Order order = shop().paidOrder(MUG, 2);
        Shipment shipment = dispatched(order, 1).getFirst();
        Signed shipped = message("shipped", shipment);

        assertThat(hear(shipped)).as("overtakes picked and packed").isEqualTo(204);
        assertThat(hear(shipped)).as("the same again").isEqualTo(204);
        assertThat(say("shipped", shipment)).as("in other words").isEqualTo(204);
        assertThat(say("picked", shipment)).as("late").isEqualTo(204);
        assertThat(say("cancelled", shipment)).as("too late").isEqualTo(204);
        assertThat(find(shipment).state()).isEqualTo(ShipmentState.SHIPPED);
        assertThat(shop().onHand(MUG)).isEqualTo(3);
        assertThat(steps(order).stream().filter(Step.SHIPPED::equals)).hasSize(1);
        assertThat(steps(order)).containsSubsequence(Step.PICKED, Step.PACKED, Step.SHIPPED);
        assertThat(shop().read(order.id()).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void aForgedMessageIsRefusedAndAnUnknownShipmentNotFound() {
        withWarehouse();
        shop().count(MUG, LEIPZIG, 5);
        Shipment shipment = dispatched(shop().paidOrder(MUG, 2), 1).getFirst();
        Signed genuine = message("picked", shipment);
        String forged = new String(genuine.body(), StandardCharsets.UTF_8).replace("picked", "shipped");
        assertThat(hear(genuine.withBody(forged))).isEqualTo(400);
        assertThat(find(shipment).state()).isEqualTo(ShipmentState.REQUESTED);
        assertThat(hear(message("picked", UUID.randomUUID().toString()))).isEqualTo(404);
        assertThat(hear(message("picked", "no-id"))).isEqualTo(404);
        assertThat(hear(signer().message("dispatch.picked", "null"))).isEqualTo(400);
        assertThat(hear(signer().message("dispatch.picked", "{\"dispatchOrder\": 1}")))
                .isEqualTo(400);
        assertThat(hear(signer().message("weather.changed", "{}"))).isEqualTo(204);
    }

    @Test
    void aRefusalParksTheOrderAndApprovalAsksAnew() {
        withWarehouse();
        shop().count(MUG, LEIPZIG, 5);
        Order order = shop().paidOrder(MUG, 2);
        Shipment refused = dispatched(order, 1).getFirst();
        say("refused", refused);
        assertThat(find(refused).state()).isEqualTo(ShipmentState.CANCELLED);
        assertThat(find(refused).attention().orElseThrow()).contains("no box fits");
        assertThat(shop().read(order.id()).state()).isEqualTo(OrderState.PARKED);

        shop().get(Orders.class).approve(order.number(), Actor.OWNER);
        List<Shipment> both = dispatched(order, 2);
        assertThat(both).extracting(Shipment::state).containsExactly(ShipmentState.CANCELLED, ShipmentState.REQUESTED);
    }

    @Test
    void whatComesLaterGoesInAShipmentOfItsOwn() {
        withWarehouse();
        shop().count(CLOTH, LEIPZIG, 2);
        Order order = shop().paidOrder(CLOTH, 5);
        Shipment first = dispatched(order, 1).getFirst();
        say("shipped", first);
        assertThat(shop().read(order.id()).state()).isEqualTo(OrderState.PARTLY_SHIPPED);
        shop().get(Stock.class)
                .receive(new Receipt(UUID.randomUUID(), VENLO, List.of(new Amount(CLOTH, 3)), Actor.OWNER));
        Shipment second = dispatched(order, 2).getLast();
        assertThat(second.pieces()).isEqualTo(3);
        say("shipped", second);
        assertThat(shop().read(order.id()).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(shop().onHand(CLOTH)).isZero();
    }

    @Test
    void aDesignBecomesAWorkshopJobWithItsParts() {
        withWarehouse();
        shop().count(LEG, LEIPZIG, 20);
        DesignId stool = shop().get(Designs.class)
                .save(new Design(
                        "Stool, 45 cm",
                        "stool",
                        "1",
                        Map.of("height", "450"),
                        euro(12_000),
                        TaxClass.STANDARD,
                        4000,
                        5,
                        List.of(new Part(LEG, 3)),
                        "stool.svg",
                        new Specification(
                                "S1-7Q",
                                List.of(new Chosen("height", "Height", "450 mm")),
                                List.of(),
                                List.of(new Specification.Piece(
                                        "Leg", LEG, "turnery", true, 3, new Specification.Size(423, 40, 40), 3)))));
        Order order = shop().paidOrder(Map.of(new Item.Designed(stool), 2, new Item.Stocked(LEG), 1));
        Shipment shipment = dispatched(order, 1).getFirst();
        assertThat(shipment.jobs())
                .containsExactly(new WorkshopJob(stool, "Stool, 45 cm", 2, List.of(new Amount(LEG, 6))));
        assertThat(shipment.lines())
                .containsExactly(
                        new ShipmentLine(LEG, "A leg", 1, LEIPZIG, false),
                        new ShipmentLine(LEG, "A leg", 6, LEIPZIG, true));
        NewDispatchOrder told = Optional.ofNullable(
                        shop().get(DispatchForm.class).of(List.of(shipment)).get(shipment.id()))
                .orElseThrow();
        assertThat(told.weightGrams()).isEqualTo(2 * 4000 + 300);
        assertThat(told.workshop())
                .containsExactly(new NewDispatchOrder.Workshop(
                        stool.value(),
                        "Stool, 45 cm",
                        2,
                        5,
                        List.of(new NewDispatchOrder.Choice("Height", "450 mm")),
                        List.of(new NewDispatchOrder.Piece("Leg", "LEG", "turnery", 6, 423, 40, 40)),
                        List.of(new NewDispatchOrder.Part("LEG", 6)),
                        "http://localhost/designs/" + stool + ".webp?size=800",
                        List.of()));
        say("shipped", shipment);
        assertThat(shop().onHand(LEG)).isEqualTo(13);
        assertThat(shop().read(order.id()).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void theWarehousesKeyOpensTheFilesOfOneDesign() {
        withWarehouse();
        WorkshopLinks links = shop().get(WorkshopLinks.class);
        DesignId stool = new DesignId("a".repeat(64));
        String key = links.key(stool).orElseThrow();
        assertThat(links.opens(key, stool)).isTrue();
        assertThat(links.opens(key, new DesignId("b".repeat(64)))).isFalse();
        assertThat(links.opens("", stool)).isFalse();
    }

    @Test
    void aPersonPacksAndHandsOverWhereNoWarehouseIsWired() {
        byHand();
        shop().count(MUG, LEIPZIG, 5);
        Order order = shop().paidOrder(MUG, 2);
        Shipment shipment = dispatched(order, 1).getFirst();
        Dispatch dispatch = shop().get(Dispatch.class);
        assertThat(shipment.byHand()).isTrue();
        assertThat(dispatch.delivered(shipment.id(), Actor.OWNER)).isInstanceOf(DispatchOutcome.NotPossible.class);
        assertThat(dispatch.handOver(shipment.id(), "DHL", Optional.of("JD01"), Actor.OWNER))
                .isEqualTo(new DispatchOutcome.Done(ShipmentState.SHIPPED));
        assertThat(dispatch.handOver(shipment.id(), "UPS", Optional.empty(), Actor.OWNER))
                .as("again")
                .isEqualTo(new DispatchOutcome.Done(ShipmentState.SHIPPED));
        assertThat(find(shipment).carrier()).contains("DHL");
        assertThat(shop().onHand(MUG)).isEqualTo(3);
        assertThat(dispatch.delivered(shipment.id(), Actor.OWNER))
                .isEqualTo(new DispatchOutcome.Done(ShipmentState.DELIVERED));
        assertThat(shop().read(order.id()).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(steps(order)).containsSubsequence(Step.PICKED, Step.PACKED, Step.SHIPPED, Step.DELIVERED);
    }

    @Test
    void aParcelThatIsNotReleasedIsNotHandedOver() {
        byHand();
        shop().count(CLOTH, LEIPZIG, 2);
        shop().count(CLOTH, VENLO, 1);
        Order order = shop().paidOrder(CLOTH, 3);
        List<Shipment> shipments = dispatched(order, 2);
        shop().get(Orders.class).dispatchFailed(order.id(), shipments.getFirst().id(), Actor.OWNER, "broken");
        assertThat(shop().read(order.id()).state()).isEqualTo(OrderState.PARKED);
        assertThat(shop().get(Dispatch.class).handOver(shipments.getLast().id(), "DHL", Optional.empty(), Actor.OWNER))
                .isInstanceOfSatisfying(DispatchOutcome.NotPossible.class, refused -> {
                    assertThat(refused.state()).isEqualTo(ShipmentState.PACKED);
                    assertThat(refused.reason()).contains("not here yet");
                });
        assertThat(shop().onHand(CLOTH)).isEqualTo(3);
    }

    @Test
    void thePersonLeavesTheWarehousesParcelsAlone() {
        withWarehouse();
        shop().count(MUG, LEIPZIG, 5);
        Shipment shipment = dispatched(shop().paidOrder(MUG, 2), 1).getFirst();
        Dispatch dispatch = shop().get(Dispatch.class);
        assertThat(dispatch.packed(shipment.id(), Actor.OWNER)).isInstanceOf(DispatchOutcome.NotPossible.class);
        assertThat(dispatch.handOver(shipment.id(), "DHL", Optional.empty(), Actor.OWNER))
                .isInstanceOf(DispatchOutcome.NotPossible.class);
        assertThat(dispatch.picked(new ShipmentId(UUID.randomUUID()), Actor.OWNER))
                .isEqualTo(new DispatchOutcome.UnknownShipment());
        assertThatThrownBy(() -> dispatch.handOver(shipment.id(), " ", Optional.empty(), Actor.OWNER))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("carrier"));
    }

    @Test
    void aClosedOrdersParcelsStop() {
        byHand();
        shop().count(MUG, LEIPZIG, 5);
        Order order = shop().paidOrder(MUG, 2);
        Shipment shipment = dispatched(order, 1).getFirst();
        shop().get(Orders.class).cancel(order.number(), Actor.OWNER, "changed their mind");
        await().until(() -> find(shipment).state() == ShipmentState.CANCELLED);
        assertThat(shop().get(Dispatch.class).handOver(shipment.id(), "DHL", Optional.empty(), Actor.OWNER))
                .isInstanceOf(DispatchOutcome.NotPossible.class);
        shop().get(RequestShipments.class).on(new DispatchDue(order.id()));
        assertThat(shop().get(Dispatch.class).of(order.id())).hasSize(1);
        assertThat(shop().onHand(MUG)).isEqualTo(5);
    }

    @Test
    void listsPageByPageNewestFirst() {
        byHand();
        shop().count(MUG, LEIPZIG, 5);
        dispatched(shop().paidOrder(MUG, 1), 1);
        Shipment newest = dispatched(shop().paidOrder(MUG, 1), 1).getFirst();
        Dispatch dispatch = shop().get(Dispatch.class);
        var first = dispatch.shipments(new ShipmentFilter(Set.of(ShipmentState.REQUESTED), Optional.empty(), 1));
        var second = dispatch.shipments(new ShipmentFilter(Set.of(), first.next(), 1));
        assertThat(first.items()).extracting(Shipment::id).containsExactly(newest.id());
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isEmpty();
        assertThat(dispatch.counts()).containsExactly(Map.entry(ShipmentState.REQUESTED, 2));
        assertThatThrownBy(() -> dispatch.shipments(new ShipmentFilter(Set.of(), Optional.of("x"), 1)))
                .isInstanceOf(InvalidInput.class);
    }

    private void withWarehouse() {
        warehouse = Optional.of(PartnerMessages.link(data, "warehouse", PartnerMessages.NOWHERE));
        opened = Optional.of(SmallShop.open(data));
    }

    private void byHand() {
        opened = Optional.of(SmallShop.open(data, "shopwright.mode=simple"));
    }

    private SmallShop shop() {
        return opened.orElseThrow();
    }

    private PartnerMessages signer() {
        return warehouse.orElseThrow();
    }

    private List<Shipment> dispatched(Order order, int count) {
        return await("shipments of " + order.number())
                .until(() -> shop().get(Dispatch.class).of(order.id()), shipments -> shipments.size() == count);
    }

    private Shipment find(Shipment shipment) {
        return shop().get(Dispatch.class).find(shipment.id()).orElseThrow();
    }

    private List<Step> steps(Order order) {
        return shop().get(Orders.class).timeline(order.id()).stream()
                .map(TimelineEntry::step)
                .toList();
    }

    private int say(String state, Shipment shipment) {
        return hear(message(state, shipment));
    }

    private Signed message(String state, Shipment shipment) {
        return message(state, shipment.id().value().toString());
    }

    private Signed message(String state, String reference) {
        return signer().message("dispatch." + state, """
                {"dispatchOrder": {"id": "do-1", "reference": "%s", "state": "%s", "carrier": "Lindenhof",
                  "tracking": "LL123", "reason": "no box fits"}}
                """.formatted(reference, state));
    }

    private int hear(Signed message) {
        return shop().get(WarehouseHook.class)
                .hear(message.id(), message.timestamp(), message.signature(), message.body())
                .getStatusCode()
                .value();
    }
}
