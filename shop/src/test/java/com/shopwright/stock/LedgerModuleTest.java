package com.shopwright.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.shopwright.TestRooms;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.Finding.Figure;
import com.shopwright.stock.Movement.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger explains every balance, is never changed, and is checked. */
class LedgerModuleTest {
    private static final Sku CHAIR = new Sku("CHAIR");
    private static final LocationId LEIPZIG = new LocationId("leipzig");
    private static final LocationId BREMEN = new LocationId("bremen");

    private final TestRooms rooms = TestRooms.of("stock");
    private final Stock stock = rooms.get(Stock.class);
    private final Transfers transfers = rooms.get(Transfers.class);
    private final StockAudit audits = rooms.get(StockAudit.class);

    @BeforeEach
    void places() {
        stock.put(new Location(LEIPZIG, "Leipzig", 1));
        stock.put(new Location(BREMEN, "Bremen", 2));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private static Claimant somebody() {
        return new Claimant(UUID.randomUUID());
    }

    private Claimant holding(int chairs) {
        Claimant claimant = somebody();
        assertThat(stock.hold(List.of(new HoldRequest(claimant, List.of(new Demand(CHAIR, chairs, false))))))
                .hasOnlyElementsOfType(HoldOutcome.Held.class);
        return claimant;
    }

    private static Receipt goods(int chairs) {
        return new Receipt(UUID.randomUUID(), LEIPZIG, List.of(new Amount(CHAIR, chairs)), new Actor("supplier-1"));
    }

    @Test
    void everyKindOfChangeIsAnEntryThatLeadsToTheNextBalance() {
        stock.receive(goods(10));
        Claimant changedTheirMind = holding(1);
        stock.release(List.of(changedTheirMind), Actor.BUYER);
        Claimant buyer = holding(4);
        stock.allocate(buyer);
        UUID shipment = UUID.randomUUID();
        stock.ship(buyer, LEIPZIG, List.of(new Amount(CHAIR, 3)), shipment, Actor.WAREHOUSE);
        stock.takeBack(new Receipt(UUID.randomUUID(), LEIPZIG, List.of(new Amount(CHAIR, 1)), Actor.WAREHOUSE));
        UUID accident = UUID.randomUUID();
        stock.scrap(CHAIR, LEIPZIG, 2, Optional.of("fell off the truck"), accident, Actor.OWNER);
        transfers.send(
                new Transfer(UUID.randomUUID(), CHAIR, LEIPZIG, BREMEN, 2, LocalDate.of(2026, 5, 1)), Actor.OWNER);
        stock.count(CHAIR, LEIPZIG, 0, Actor.OWNER);

        assertThat(stock.movements(CHAIR, 20))
                .extracting(Movement::number, Movement::kind, Movement::effect, Movement::after)
                .containsExactly(
                        tuple(11L, Kind.COUNT, new Figures(-4, 0, 0), new Figures(0, 0, 0)),
                        tuple(10L, Kind.BROKEN, new Figures(0, 0, -1), new Figures(4, 0, 0)),
                        tuple(9L, Kind.TRANSFER_OUT, new Figures(-2, 0, 0), new Figures(4, 0, 1)),
                        tuple(8L, Kind.SCRAP, new Figures(-2, 0, 0), new Figures(6, 0, 1)),
                        tuple(7L, Kind.RETURN, new Figures(1, 0, 0), new Figures(8, 0, 1)),
                        tuple(6L, Kind.SHIPMENT, new Figures(-3, 0, -3), new Figures(7, 0, 1)),
                        tuple(5L, Kind.ALLOCATION, new Figures(0, -4, 4), new Figures(10, 0, 4)),
                        tuple(4L, Kind.HOLD, new Figures(0, 4, 0), new Figures(10, 4, 0)),
                        tuple(3L, Kind.RELEASE, new Figures(0, -1, 0), new Figures(10, 0, 0)),
                        tuple(2L, Kind.HOLD, new Figures(0, 1, 0), new Figures(10, 1, 0)),
                        tuple(1L, Kind.RECEIPT, new Figures(10, 0, 0), new Figures(10, 0, 0)));
        assertThat(stock.movements(CHAIR, 20))
                .extracting(Movement::reference, Movement::actor, Movement::note)
                .contains(
                        tuple(buyer.value(), Actor.BUYER, Optional.empty()),
                        tuple(changedTheirMind.value(), Actor.BUYER, Optional.empty()),
                        tuple(shipment, Actor.WAREHOUSE, Optional.empty()),
                        tuple(accident, Actor.OWNER, Optional.of("fell off the truck")));
        assertThat(audits.audit()).isEqualTo(new Audit(1, 11, List.of()));
    }

    @Test
    void tellsTheBalancesOfTheLatestEntriesWithoutReadingTheOldest() {
        for (int i = 0; i < 30; i++) {
            stock.receive(goods(1));
        }
        assertThat(stock.movements(CHAIR, 2))
                .extracting(Movement::number, movement -> movement.after().onHand())
                .containsExactly(tuple(30L, 30), tuple(29L, 29));
    }

    @Test
    void nobodyCanChangeOrRemoveAnEntry() {
        stock.receive(goods(10));
        for (String attempt : List.of(
                "update stock.movement set on_hand = 11", "delete from stock.movement", "truncate stock.movement")) {
            assertThatThrownBy(() -> rooms.sql().sql(attempt).update())
                    .as(attempt)
                    .hasStackTraceContaining("permission denied for table movement");
        }
    }

    @Test
    void noEntryCanDoWhatItsKindDoesNot() {
        stock.receive(goods(10));
        for (String effect :
                List.of("'RECEIPT', -1, 0, 0", "'HOLD', 1, 0, 0", "'SHIPMENT', -1, 0, -2", "'GIFT', -1, 0, 0")) {
            assertThatThrownBy(() -> rooms.sql().sql("""
                            insert into stock.movement
                            select shop_id, sku, location, 2, %s, gen_random_uuid(), 'somebody', now(), null, null
                            from stock.item
                            """.formatted(effect)).update())
                    .as(effect)
                    .hasMessageContaining("movement_effect");
        }
    }

    @Test
    void findsWhatWasWrittenPastTheLedgerShowsItAndSetsItRight() {
        stock.receive(goods(10));
        holding(3);
        assertThat(audits.audit().isClean()).isTrue();
        assertThat(audits.lastAudit()).isPresent();

        rooms.sql().sql("update stock.item set on_hand = 12, held = 2").update();
        Audit audit = audits.audit();
        assertThat(audit.findings())
                .containsExactly(
                        new Finding(CHAIR, LEIPZIG, Figure.ON_HAND, 12, 10),
                        new Finding(CHAIR, LEIPZIG, Figure.HELD, 2, 3));
        assertThat(audits.findings()).containsExactlyInAnyOrderElementsOf(audit.findings());

        audits.rebuild(Set.of(CHAIR));
        assertThat(audits.findings()).isEmpty();
        assertThat(stock.levels(Set.of(CHAIR))).containsExactly(new StockLevel(CHAIR, LEIPZIG, 10, 3, 0, 0, 0));
        holding(7);
        assertThat(audits.audit().isClean()).as("and goes on from there").isTrue();
    }

    @Test
    void findsALostItemAClaimWithoutEntryAndASmuggledEntry() {
        stock.receive(goods(10));
        Claimant buyer = holding(3);
        rooms.sql().sql("update stock.hold set quantity = 2").update();
        assertThat(audits.audit().findings()).containsExactly(new Finding(CHAIR, LEIPZIG, Figure.HOLDS, 2, 3));
        rooms.sql().sql("update stock.hold set quantity = 3").update();

        rooms.sql().sql("""
                insert into stock.movement
                select shop_id, sku, location, 9, 'RECEIPT', 1, 0, 0, gen_random_uuid(), 'somebody', now(), null, null
                from stock.item
                """).update();
        assertThat(audits.audit().findings())
                .extracting(Finding::figure)
                .containsExactly(Figure.ON_HAND, Figure.ENTRIES, Figure.ENTRIES);

        rooms.sql().sql("delete from stock.item").update();
        assertThat(audits.audit().findings())
                .extracting(Finding::figure)
                .contains(Figure.ON_HAND, Figure.HELD, Figure.ENTRIES);
        audits.rebuild(Set.of(CHAIR));
        assertThat(stock.levels(Set.of(CHAIR))).containsExactly(new StockLevel(CHAIR, LEIPZIG, 11, 3, 0, 0, 0));
        stock.allocate(buyer);
        assertThat(stock.allocations(buyer)).containsExactly(new Allocation(CHAIR, LEIPZIG, 3));
    }

    @Test
    void checksEverythingByItselfSliceBySlice() {
        int goods = Auditing.SLICE + 50;
        stock.receive(new Receipt(
                UUID.randomUUID(),
                LEIPZIG,
                IntStream.range(0, goods)
                        .mapToObj(i -> new Amount(new Sku("SKU-%04d".formatted(i)), 5))
                        .toList(),
                Actor.OWNER));
        rooms.sql()
                .sql("update stock.item set on_hand = 4 where sku in ('SKU-0003', 'SKU-0240')")
                .update();
        Auditing auditing = rooms.get(Auditing.class);
        auditing.run();
        assertThat(audits.findings())
                .extracting(finding -> finding.sku().value())
                .containsExactly("SKU-0003");
        assertThat(audits.lastAudit()).isEmpty();
        auditing.run();
        assertThat(audits.findings())
                .extracting(finding -> finding.sku().value())
                .containsExactly("SKU-0003", "SKU-0240");
        assertThat(audits.lastAudit()).isPresent();
        rooms.sql().sql("update stock.item set on_hand = 5").update();
        auditing.run();
        assertThat(audits.findings())
                .extracting(finding -> finding.sku().value())
                .as("the first slice again")
                .containsExactly("SKU-0240");
    }

    @Test
    void sumsOnlyWhatCameSinceTheLastClosingAndEverythingNowAndThen() {
        Auditing auditing = rooms.get(Auditing.class);
        stock.receive(goods(10));
        stock.receive(goods(5));
        auditing.run();
        assertThat(audits.findings()).isEmpty();
        stock.receive(goods(3));
        holding(2);
        auditing.run();
        assertThat(audits.findings()).as("goes on from the closing").isEmpty();
        assertThat(closings()).containsExactly(tuple(4L, 18L, 2L));

        Finding wrong = new Finding(CHAIR, LEIPZIG, Figure.ON_HAND, 18, 19);
        tamperWith("update stock.movement set on_hand = 11 where number = 1");
        auditing.run();
        assertThat(audits.findings())
                .as("what was verified is not read again each time")
                .isEmpty();
        rooms.sql()
                .sql("update stock.closing set summed_at = summed_at - interval '8 days'")
                .update();
        auditing.run();
        assertThat(audits.findings()).as("but once a week").containsExactly(wrong);
        tamperWith("update stock.movement set on_hand = 10 where number = 1");
        auditing.run();
        assertThat(audits.findings()).isEmpty();

        tamperWith("update stock.movement set on_hand = 11 where number = 1");
        assertThat(audits.audit().findings())
                .as("a check of everything trusts no closing")
                .containsExactly(wrong);
        auditing.run();
        assertThat(audits.findings()).as("and it stays until it is put right").containsExactly(wrong);
    }

    @Test
    void findsWhatIsWrongSinceTheLastClosing() {
        Auditing auditing = rooms.get(Auditing.class);
        stock.receive(goods(10));
        auditing.run();
        stock.receive(goods(5));
        tamperWith("update stock.movement set on_hand = 6 where number = 2");
        auditing.run();
        assertThat(audits.findings()).containsExactly(new Finding(CHAIR, LEIPZIG, Figure.ON_HAND, 15, 16));
        assertThat(closings()).as("nothing of it is believed any more").isEmpty();
        tamperWith("delete from stock.movement where number = 2");
        auditing.run();
        assertThat(audits.findings())
                .extracting(Finding::figure)
                .containsExactlyInAnyOrder(Figure.ON_HAND, Figure.ENTRIES);
    }

    @Test
    void missesAnItemThatIsGone() {
        Auditing auditing = rooms.get(Auditing.class);
        stock.receive(goods(10));
        auditing.run();
        rooms.sql().sql("delete from stock.item").update();
        auditing.run();
        assertThat(audits.findings()).contains(new Finding(CHAIR, LEIPZIG, Figure.ON_HAND, 0, 10));
    }

    private List<org.assertj.core.groups.Tuple> closings() {
        return rooms.sql()
                .sql("select number, on_hand, held from stock.closing")
                .query((row, number) -> tuple(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /** As somebody with the database's own rights could: the shop itself may change no entry. */
    private void tamperWith(String statement) {
        rooms.sql()
                .sql("grant update, delete on stock.movement to current_user")
                .update();
        try {
            rooms.sql().sql(statement).update();
        } finally {
            rooms.sql()
                    .sql("revoke update, delete on stock.movement from current_user")
                    .update();
        }
    }

    @Test
    void manyClaimantsCostAsManyStatementsAsOne() {
        stock.receive(goods(500));
        List<Claimant> few = List.of(holding(1));
        List<Claimant> many = IntStream.range(0, 40).mapToObj(i -> holding(2)).toList();
        int one = rooms.statementsOf(() -> stock.allocate(few));
        assertThat(rooms.statementsOf(() -> stock.allocate(many))).isEqualTo(one);
        assertThat(many)
                .allSatisfy(claimant ->
                        assertThat(stock.allocations(claimant)).containsExactly(new Allocation(CHAIR, LEIPZIG, 2)));
        int first = rooms.statementsOf(() -> stock.release(few));
        assertThat(rooms.statementsOf(() -> stock.release(many))).isEqualTo(first);
        assertThat(stock.available(Set.of(CHAIR))).containsEntry(CHAIR, 500);

        List<HoldRequest> requests = IntStream.range(0, 40)
                .mapToObj(i -> new HoldRequest(somebody(), List.of(new Demand(CHAIR, 1, false))))
                .toList();
        int hold = rooms.statementsOf(() -> stock.hold(requests.subList(0, 1)));
        assertThat(rooms.statementsOf(() -> stock.hold(requests.subList(1, 40))))
                .isEqualTo(hold);
        assertThat(hold).as("lock, hold, entries, balances").isEqualTo(4);
        assertThat(audits.audit().isClean()).isTrue();
    }

    @Test
    void allocatesForEachOfManyWhatItLacks() {
        stock.receive(goods(3));
        Claimant first = holding(2);
        Claimant second = somebody();
        stock.hold(List.of(new HoldRequest(second, List.of(new Demand(CHAIR, 4, true)))));
        Claimant unknown = somebody();
        assertThat(stock.allocate(List.of(second, unknown, first)))
                .containsEntry(first, List.of())
                .containsEntry(second, List.of(new Amount(CHAIR, 3)))
                .containsEntry(unknown, List.of());
    }

    @Test
    void leavesNothingBehindWhenTheCallersTransactionFails() {
        stock.receive(goods(3));
        assertThatThrownBy(() -> rooms.get(Transactions.class).inOne(() -> {
                    holding(2);
                    throw new IllegalStateException("the order could not be written");
                }))
                .hasMessage("the order could not be written");
        assertThat(stock.available(Set.of(CHAIR))).containsEntry(CHAIR, 3);
        assertThat(audits.audit()).isEqualTo(new Audit(1, 1, List.of()));
    }
}
