package com.shopwright.payments;

import com.shopwright.StateDrawing;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The machine of one attempt to pay, and its drawing in {@code docs/states}. */
class PaymentStatesTest {

    private static final Set<PaymentState> ENDS =
            EnumSet.of(PaymentState.DECLINED, PaymentState.VOIDED, PaymentState.CAPTURED, PaymentState.REFUNDED);

    @Test
    void holdsTogetherAndIsDrawnInDocs() {
        StateDrawing.holdsTogether(PaymentMachine.TABLE, PaymentState.class, ENDS);
        StateDrawing.draw(
                "payment",
                "What may become of one attempt to pay. The table is `PaymentMachine`; the one door is"
                        + " `PaymentRows.update`.",
                PaymentMachine.TABLE,
                ENDS);
    }
}
