package com.shopwright.payments;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The face of payments. Everything here writes intents in the caller's transaction; the agent is called afterwards. */
public interface Payments {

    /** The ways to pay in this currency that the shop offers now, in the order to show them. */
    List<PaymentTerms> offers(Currency currency);

    /** What a way to pay is like, also one that is not offered any more. */
    PaymentTerms terms(PaymentMethod method);

    /** What the buyer has to know to pay while the attempt waits for them; empty if there is a page for that. */
    List<Instruction> instructions(Payment payment);

    /** By when what is owed is to be paid, and how late it is; empty if nothing is owed or no day was agreed. */
    Optional<Due> due(Payment payment);

    /**
     * Gives back what came in by hand beyond what was asked for.
     *
     * @return false if there is nothing of that kind
     */
    boolean returnExcess(Payable payable);

    /** Ends authorisations that are about to lapse, once the buyer has paid anew. */
    void letGoOfLapsing(Payable payable);

    /** Why it was declined and what to do about it, as sentences for the buyer. */
    String declined(Payment payment);

    /** Records attempts; the agent is asked as soon as the transaction commits. Known keys are left as they are. */
    void open(List<PaymentRequest> requests);

    /** All attempts, oldest first. */
    List<Payment> of(Payable payable);

    Map<Payable, List<Payment>> of(Set<Payable> payables);

    /** What is paid by the attempt with this id, or moved by the capture, refund or release with this id. */
    Optional<Payable> concerning(UUID matter);

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

    /** How much has moved for this payable, and how much is on its way; the attempts are locked. */
    Balance balance(Payable payable);

    /** What a buyer pays by hand (a transfer, cash at the door) is this much from now on, if it has not come yet. */
    void expect(Payable payable, Money amount);

    /** What it costs from now on, after what was agreed has changed; the ledger follows. */
    void bill(Payable payable, Bill bill);

    /** All that was ordered has left: what was paid in advance is earned, what was not paid is owed. Said again it changes nothing. */
    void delivered(Payable payable);

    /** Lets go what is authorised and will not be taken any more, unless something is just being taken. */
    void releaseRest(Payable payable, UUID reference);

    /** Ends everything: open attempts, authorisations and captured money are voided or refunded, now or when known. */
    void cancel(Payable payable);

    /**
     * A person says that all that was still missing of a payment by hand is here.
     *
     * @return false if no money is expected by hand
     */
    boolean markReceived(Payable payable, Actor actor);

    /**
     * A person says that so much has come by hand: a part, all, more than was asked for, or money for what nobody wants any
     * more, which is to be given back at once.
     *
     * @return false if nothing was ever to be paid by hand
     */
    boolean receive(Payable payable, Money amount, Actor actor);

    /**
     * Minor units over all attempts to pay one payable.
     *
     * @param authorised by attempts that are still wanted
     * @param capturing asked for and not answered yet, as {@code refunding}
     */
    record Balance(long authorised, long captured, long capturing, long refunded, long refunding) {
        static final Balance NOTHING = new Balance(0, 0, 0, 0, 0);

        Balance plus(Balance other) {
            return new Balance(
                    authorised + other.authorised,
                    captured + other.captured,
                    capturing + other.capturing,
                    refunded + other.refunded,
                    refunding + other.refunding);
        }

        /** Taken, or just being taken. */
        public long taken() {
            return captured + capturing;
        }

        /** What is here and nobody has asked back. */
        public long refundable() {
            return captured - refunded - refunding;
        }
    }

    enum CaptureState {
        NONE,
        UNDER_WAY,
        DONE,
        FAILED
    }
}
