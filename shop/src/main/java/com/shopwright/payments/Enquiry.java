package com.shopwright.payments;

import com.shopwright.kernel.Task;
import com.shopwright.kernel.TaskHandler;
import com.shopwright.kernel.Tasks;
import com.shopwright.payments.port.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The janitor: asks the agent what became of an attempt that is open, soon after a signed message and else ever more
 * rarely, until there is a verdict. A message is only a hint to ask; what the agent answers counts.
 */
@Component
final class Enquiry implements TaskHandler {

    static final String KIND = "payments.enquire";
    static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration RAREST = Duration.ofMinutes(2);

    private final PaymentRows payments;
    private final Connectors connectors;
    private final Attempts attempts;
    private final Tasks tasks;
    private final InstantSource clock;

    Enquiry(PaymentRows payments, Connectors connectors, Attempts attempts, Tasks tasks, InstantSource clock) {
        this.payments = payments;
        this.connectors = connectors;
        this.attempts = attempts;
        this.tasks = tasks;
        this.clock = clock;
    }

    void later(UUID payment, Duration delay) {
        tasks.scheduleOnce(KIND, payment, clock.instant().plus(delay));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        UUID id = task.subject();
        Attempt attempt = payments.find(id).orElseThrow();
        boolean settled = !attempt.state().isOpen() && !attempt.isUnheard();
        if (settled || connectors.byHand(attempt)) {
            return;
        }
        switch (connectors.query(attempt)) {
            case Reply.Known(var payment) -> attempts.learn(id, payment);
            case Reply.Unheard unheard
            when attempt.cancelWanted() || !connectors.mayAskAgain(attempt) -> attempts.neverHappened(id);
            case Reply.Unheard unheard -> tasks.scheduleOnce(SendPayment.KIND, id, clock.instant());
            case Reply.Refused refused -> throw new IllegalStateException("an enquiry is never refused");
            case Reply.NoAnswer(String why) -> throw new AgentSilent("enquiry after " + id + ": " + why);
        }
        if (payments.find(id).orElseThrow().state().isOpen()) {
            Instant created = payments.createdAt(id);
            later(id, pause(Duration.between(created, clock.instant())));
        }
    }

    /** As long as half of what the attempt has lasted so far, within bounds. */
    static Duration pause(Duration age) {
        Duration half = age.dividedBy(2);
        if (half.compareTo(FIRST) < 0) {
            return FIRST;
        }
        return half.compareTo(RAREST) > 0 ? RAREST : half;
    }
}
