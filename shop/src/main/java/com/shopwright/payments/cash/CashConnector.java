package com.shopwright.payments.cash;

import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.Wording;
import com.shopwright.payments.port.ByHand;
import com.shopwright.payments.port.Capability;
import com.shopwright.payments.port.IdempotencyPolicy;
import com.shopwright.payments.port.Terms;
import com.shopwright.payments.port.Till;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Cash on delivery: the buyer's word is enough to send the goods, and the courier brings the money back. */
@Component
@Order(60)
final class CashConnector extends ByHand {

    private static final Terms TERMS = new Terms(
            new PaymentMethod("cash"),
            new Wording(
                    "Cash on delivery",
                    "You pay the courier at the door.",
                    "You pay {amount} in cash when it is delivered.",
                    "Please have {amount} in cash ready.",
                    "to you; if we do not know your account we will ask"),
            Set.of(
                    Capability.BY_HAND,
                    Capability.ON_CREDIT,
                    Capability.VOID_AFTER_CAPTURE,
                    Capability.PARTIAL_REFUND,
                    Capability.SEVERAL_REFUNDS),
            IdempotencyPolicy.FOR_EVER,
            Set.of(),
            Optional.empty(),
            "cash",
            Optional.empty());

    CashConnector(Till till) {
        super(TERMS, till);
    }
}
