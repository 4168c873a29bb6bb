package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.Office;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Disputes: the money goes at once, and comes back if the shop's evidence wins. */
final class Disputes {
    private static final Duration TO_ANSWER = Duration.ofDays(7);
    private static final int EVIDENCE = 20_000;

    private final Office office;
    private final Shelves shelves;
    private final Paper paper;
    private final Events events;
    private final Balance balance;

    Disputes(Office office, Shelves shelves, Paper paper, Events events, Balance balance) {
        this.office = office;
        this.shelves = shelves;
        this.paper = paper;
        this.events = events;
        this.balance = balance;
    }

    void open(Work work, Charge charge, String reason) {
        long amount = charge.refundable();
        long now = office.now().getEpochSecond();
        String id = StripeIds.next(Kind.DISPUTE);
        Movement movement = balance.withdrawn(work, id, charge, amount);
        Dispute dispute = new Dispute(
                id,
                charge.id(),
                charge.intent(),
                amount,
                charge.currency(),
                reason,
                "needs_response",
                List.of(movement.id()),
                now + TO_ANSWER.toSeconds(),
                now);
        shelves.charges.put(work.db(), charge.id(), charge.disputed(true));
        shelves.disputes.add(work.db(), id, charge.id(), "", now, dispute);
        tell(work, "charge.dispute.created", dispute);
        tell(work, "charge.dispute.funds_withdrawn", dispute);
    }

    /** What the shop says to it: the text {@code winning_evidence} or {@code losing_evidence} decides, as in Stripe's tests. */
    record Evidence(Optional<String> text, boolean submit) {
        static Evidence read(Params params) {
            Optional<String> text = params.object("evidence").text("uncategorized_text", EVIDENCE);
            return new Evidence(text, params.flag("submit").orElse(text.isPresent()));
        }
    }

    Map<String, @Nullable Object> answer(Work work, String id, Evidence evidence) {
        Dispute dispute = shelves.disputes.require(work.db(), "dispute", id);
        if (dispute.closed()) {
            throw StripeError.impossible(null, null, "This dispute is already closed");
        }
        if (!evidence.submit()) {
            return wire(work, dispute);
        }
        Dispute after = switch (evidence.text().orElse("")) {
            case "winning_evidence" -> win(work, dispute);
            case "losing_evidence" -> lose(work, dispute);
            default -> {
                Dispute reviewed = shelves.disputes.put(work.db(), id, dispute.with("under_review"));
                tell(work, "charge.dispute.updated", reviewed);
                yield reviewed;
            }
        };
        return wire(work, after);
    }

    /** The shop accepts it. */
    Map<String, @Nullable Object> close(Work work, String id) {
        Dispute dispute = shelves.disputes.require(work.db(), "dispute", id);
        if (dispute.closed()) {
            throw StripeError.impossible(null, null, "This dispute is already closed");
        }
        return wire(work, lose(work, dispute));
    }

    Map<String, @Nullable Object> wire(Work work, Dispute dispute) {
        List<Movement> movements = new ArrayList<>();
        dispute.movements().forEach(id -> movements.add(shelves.movements.require(work.db(), "id", id)));
        return paper.dispute(dispute, movements);
    }

    private Dispute win(Work work, Dispute dispute) {
        Movement back = balance.reinstated(work, dispute);
        Charge charge = shelves.charges.require(work.db(), "charge", dispute.charge());
        shelves.charges.put(work.db(), charge.id(), charge.disputed(false));
        Dispute won = shelves.disputes.put(
                work.db(), dispute.id(), dispute.moved(back.id()).with("won"));
        tell(work, "charge.dispute.funds_reinstated", won);
        tell(work, "charge.dispute.closed", won);
        return won;
    }

    private Dispute lose(Work work, Dispute dispute) {
        Dispute lost = shelves.disputes.put(work.db(), dispute.id(), dispute.with("lost"));
        tell(work, "charge.dispute.closed", lost);
        return lost;
    }

    private void tell(Work work, String type, Dispute dispute) {
        events.tell(work, type, wire(work, dispute));
    }
}
