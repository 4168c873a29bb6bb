package com.shopwright.payments;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The face of payments. Everything here writes intents in the caller's transaction; the agent is called afterwards. */
public interface Payments {

    /** The methods this shop offers, in the order to show them. */
    List<PaymentMethod> methods();

    /** Records attempts; the agent is asked as soon as the transaction commits. Known keys are left as they are. */
    void open(List<PaymentRequest> requests);

    /** All attempts, oldest first. */
    List<Payment> of(Payable payable);

    Map<Payable, List<Payment>> of(Set<Payable> payables);

    /**
     * Takes so much of what is authorised. {@code reference} (a shipment) is captured once, however often it is asked.
     *
     * @throws IllegalStateException if less than that is authorised and not yet captured
     */
    void capture(Payable payable, UUID reference, Money amount);

    /** Whether that capture is done, is still under way, or has failed for good. */
    CaptureState captureState(Payable payable, UUID reference);

    /** Gives so much of what was captured back. {@code reference} is refunded once, however often it is asked. */
    void refund(Payable payable, UUID reference, Money amount, String reason);

    /** Ends everything: open attempts, authorisations and captured money are voided or refunded, now or when known. */
    void cancel(Payable payable);

    /** A person says the whole amount of the open transfer or cash payment is here. */
    boolean markReceived(Payable payable, Actor actor);

    enum CaptureState {
        NONE,
        UNDER_WAY,
        DONE,
        FAILED
    }
}
