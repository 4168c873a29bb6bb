package com.shopwright.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.shopwright.kernel.Money;
import com.shopwright.payments.port.AgentPayment;
import com.shopwright.payments.port.Capability;
import com.shopwright.payments.port.Charge;
import com.shopwright.payments.port.Connector;
import com.shopwright.payments.port.Fate;
import com.shopwright.payments.port.Heard;
import com.shopwright.payments.port.HookMessage;
import com.shopwright.payments.port.Move;
import com.shopwright.payments.port.Reply;
import com.shopwright.payments.port.Settlements;
import com.shopwright.payments.port.Standing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every connector must stand, whatever it can do beyond. A connector's own test extends this one and says how a buyer
 * pays; what a connector does not declare it must refuse, and never do by half.
 */
public abstract class ConnectorContract {

    protected abstract Connector connector();

    /** The buyer pays for it; how it then stands at the agent. */
    protected abstract AgentPayment paid(Charge charge);

    /** A new attempt as the room would tell the connector of it. */
    protected Charge charge(long cents) {
        UUID id = UUID.randomUUID();
        return new Charge(
                id, "C-" + id, euro(cents), URI.create("http://localhost:9/back"), Optional.empty(), Instant.now());
    }

    protected static Money euro(long cents) {
        return Money.of(cents, "EUR");
    }

    private Charge known(Charge charge) {
        AgentPayment payment = paid(charge);
        return new Charge(
                charge.id(),
                charge.reference(),
                charge.amount(),
                charge.returnUrl(),
                Optional.of(payment.id()),
                charge.createdAt());
    }

    private static Move move(Charge charge, Move.Kind kind, long cents) {
        return new Move(UUID.randomUUID(), kind, charge, euro(cents), Instant.now());
    }

    private static AgentPayment known(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Known.class);
        return ((Reply.Known) reply).payment();
    }

    private AgentPayment now(Charge charge) {
        return known(connector().query(charge));
    }

    private boolean can(Capability capability) {
        return connector().terms().can(capability);
    }

    private void byAgent() {
        assumeTrue(!can(Capability.BY_HAND), "by hand, the till and not an agent has the money");
    }

    @Test
    void saysTheSameOfItselfEveryTime() {
        assertThat(connector().terms()).isEqualTo(connector().terms());
        assertThat(connector().isReady()).isTrue();
        assertThat(connector().declined("a_reason_that_nobody_knows")).doesNotContain("_", "null");
    }

    @Test
    void startingTwiceUnderOneKeyIsOneCharge() {
        Charge charge = charge(1000);
        AgentPayment first = known(connector().start(charge));
        AgentPayment second = known(connector().start(charge));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(now(charge).id()).isEqualTo(first.id());
    }

    @Test
    void whereTheBuyerMustActItSaysWhere() {
        Charge charge = charge(1000);
        AgentPayment started = known(connector().start(charge));
        if (started.standing() == Standing.WAITS_FOR_BUYER) {
            assertThat(started.action().isPresent()
                            || !connector().instructions(charge).isEmpty())
                    .as("a page to go to, or what to do")
                    .isTrue();
        }
        assertThat(started.captured()).isEqualTo(euro(0));
    }

    @Test
    void aQueryKnowsNothingOfWhatNeverGotThere() {
        byAgent();
        assertThat(connector().query(charge(1000))).isInstanceOf(Reply.Unheard.class);
    }

    @Test
    void aPaidChargeStandsForExactlyWhatWasAsked() {
        Charge charge = known(charge(1234));
        AgentPayment payment = now(charge);
        assertThat(payment.standing()).isIn(Standing.AUTHORISED, Standing.CAPTURED);
        assertThat(payment.authorised()).isEqualTo(euro(1234));
        assertThat(payment.refunded()).isEqualTo(euro(0));
    }

    @Test
    void takesAllOfItOnceHoweverOftenItIsAsked() {
        byAgent();
        Charge charge = known(charge(1000));
        Move capture = move(charge, Move.Kind.CAPTURE, 1000);
        assertThat(connector().fate(capture)).isEqualTo(Fate.UNHEARD);
        assertThat(known(connector().capture(capture)).captured()).isEqualTo(euro(1000));
        assertThat(connector().capture(capture)).isInstanceOf(Reply.Known.class);
        assertThat(connector().fate(capture)).isEqualTo(Fate.DONE);
        assertThat(now(charge).captured()).isEqualTo(euro(1000));
    }

    @Test
    void neverTakesMoreThanIsAuthorised() {
        byAgent();
        Charge charge = known(charge(1000));
        Move capture = move(charge, Move.Kind.CAPTURE, 1001);
        assertThat(connector().capture(capture)).isInstanceOf(Reply.Refused.class);
        assertThat(now(charge).captured()).isEqualTo(euro(0));
        assertThat(connector().fate(capture)).isEqualTo(Fate.UNHEARD);
    }

    @Test
    void takesPartsAsFarAsItSays() {
        byAgent();
        Charge charge = known(charge(1000));
        Reply part = connector().capture(move(charge, Move.Kind.CAPTURE, 300));
        if (!can(Capability.PARTIAL_CAPTURE)) {
            assertThat(part).isInstanceOf(Reply.Refused.class);
            return;
        }
        assertThat(known(part).captured()).isEqualTo(euro(300));
        Reply rest = connector().capture(move(charge, Move.Kind.CAPTURE, 700));
        assertThat(rest).isInstanceOf(can(Capability.SEVERAL_CAPTURES) ? Reply.Known.class : Reply.Refused.class);
        assertThat(now(charge).captured()).isEqualTo(euro(can(Capability.SEVERAL_CAPTURES) ? 1000 : 300));
    }

    @Test
    void letsGoOfWhatIsNotTaken() {
        byAgent();
        Charge charge = known(charge(1000));
        Move voidRest = move(charge, Move.Kind.VOID, 1000);
        assertThat(connector().voidRest(voidRest)).isInstanceOf(Reply.Known.class);
        assertThat(connector().voidRest(voidRest)).isInstanceOf(Reply.Known.class);
        assertThat(connector().fate(voidRest)).isEqualTo(Fate.DONE);
        assertThat(connector().capture(move(charge, Move.Kind.CAPTURE, 1))).isInstanceOf(Reply.Refused.class);
        assertThat(now(charge).standing()).isEqualTo(Standing.ENDED);
    }

    @Test
    void givesBackOnceAndNeverMoreThanWasTaken() {
        byAgent();
        Charge charge = known(charge(1000));
        known(connector().capture(move(charge, Move.Kind.CAPTURE, 1000)));
        long first = can(Capability.PARTIAL_REFUND) ? 400 : 1000;
        Move refund = move(charge, Move.Kind.REFUND, first);
        assertThat(known(connector().refund(refund)).refunded()).isEqualTo(euro(first));
        assertThat(connector().refund(refund)).isInstanceOf(Reply.Known.class);
        assertThat(connector().fate(refund)).isEqualTo(Fate.DONE);
        assertThat(connector().refund(move(charge, Move.Kind.REFUND, 1001 - first)))
                .isInstanceOf(Reply.Refused.class);
        if (can(Capability.SEVERAL_REFUNDS)) {
            known(connector().refund(move(charge, Move.Kind.REFUND, 1000 - first)));
            assertThat(now(charge).refunded()).isEqualTo(euro(1000));
        }
    }

    @Test
    void nobodyCanTakeByMachineWhatComesByHand() {
        assumeTrue(can(Capability.BY_HAND), "an agent takes it");
        Charge charge = known(charge(1000));
        assertThat(connector().capture(move(charge, Move.Kind.CAPTURE, 1000))).isInstanceOf(Reply.Refused.class);
        assertThat(now(charge).captured()).isEqualTo(euro(1000));
    }

    @Test
    void refusesMessagesThatItsAgentHasNotSigned() {
        for (String body : List.of("", "{}", "[1", "{\"type\":\"payment.updated\",\"data\":{}}")) {
            HookMessage forged = new HookMessage(name -> Optional.of("v1,AAAA"), body.getBytes(StandardCharsets.UTF_8));
            HookMessage bare = new HookMessage(name -> Optional.empty(), body.getBytes(StandardCharsets.UTF_8));
            assertThat(connector().hear(forged)).isInstanceOf(Heard.Refused.class);
            assertThat(connector().hear(bare)).isInstanceOf(Heard.Refused.class);
        }
    }

    @Test
    void settlementsSayWhatMoved() {
        byAgent();
        Charge charge = known(charge(1000));
        known(connector().capture(move(charge, Move.Kind.CAPTURE, 1000)));
        known(connector().refund(move(charge, Move.Kind.REFUND, 1000)));
        Settlements settlements = connector().settlements(LocalDate.now(ZoneOffset.UTC));
        if (settlements instanceof Settlements.Listed(List<Settlements.Line> lines)) {
            assertThat(lines.stream()
                            .filter(line -> line.payment().equals(charge.knownAs()))
                            .map(line -> line.kind() + " " + line.gross().amount()))
                    .containsExactlyInAnyOrder("CAPTURE 1000", "REFUND 1000");
            assertThat(lines.stream().map(Settlements.Line::id)).doesNotHaveDuplicates();
        } else {
            assertThat(settlements).isInstanceOf(Settlements.None.class);
        }
    }

    @Test
    void servesManyAtATime() {
        List<CompletableFuture<AgentPayment>> many = IntStream.range(0, 16)
                .mapToObj(i -> charge(100 + i))
                .map(charge -> CompletableFuture.supplyAsync(
                        () -> now(known(charge)), task -> Thread.ofVirtual().start(task)))
                .toList();
        for (int i = 0; i < many.size(); i++) {
            assertThat(many.get(i).join().authorised()).isEqualTo(euro(100 + i));
        }
    }
}
