package com.shopwright.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.payments.port.AgentPayment;
import com.shopwright.payments.port.Charge;
import com.shopwright.payments.port.Connector;
import com.shopwright.payments.port.Reply;
import com.shopwright.testing.PayBy;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The demo bank over HTTP, through the contract of all connectors and on its bad days. */
class BankConnectorModuleTest extends ConnectorContract {

    private static final BankDesk DESK = new BankDesk();

    @AfterAll
    static void close() {
        DESK.close();
    }

    @AfterEach
    void behave() {
        DESK.cutWire(false);
        DESK.knobs(Map.of("loseAnswer", 0));
    }

    @Override
    protected Connector connector() {
        return DESK.rooms().get(Connectors.class).of(PayBy.CARD);
    }

    @Override
    protected AgentPayment paid(Charge charge) {
        Reply reply = connector().authorise(charge, DESK.token(BankDesk.GOOD));
        assertThat(reply).isInstanceOf(Reply.Known.class);
        return ((Reply.Known) reply).payment();
    }

    @Test
    void aResetAfterTheEffectIsNoAnswerAndTheQueryKnows() {
        Charge charge = charge(1000);
        String token = DESK.token(BankDesk.GOOD);
        DESK.knobs(Map.of("loseAnswer", 1));
        assertThat(connector().authorise(charge, token)).isInstanceOf(Reply.NoAnswer.class);
        assertThat(connector().query(charge)).isInstanceOf(Reply.Known.class);
    }

    @Test
    void aBankThatIsAwayIsNoAnswerToAnything() {
        Charge charge = charge(1000);
        DESK.cutWire(true);
        assertThat(connector().start(charge)).isInstanceOf(Reply.NoAnswer.class);
        assertThat(connector().query(charge)).isInstanceOf(Reply.NoAnswer.class);
    }
}
