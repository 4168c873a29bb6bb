package com.shopwright.payments;

import com.shopwright.kernel.Batcher;
import com.shopwright.kernel.Batchers;
import com.shopwright.kernel.Task;
import com.shopwright.kernel.TaskHandler;
import com.shopwright.payments.port.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Asks the agent for an authorisation. After a crash it asks again with the same key, which is the same question. Each call has
 * a thread of its own, so that a slow card holds up no other; what is read and written around it is done together with others.
 */
@Component
final class SendPayment implements TaskHandler {

    static final String KIND = "payments.send";

    private final Batcher<UUID, Optional<Attempt>> read;
    private final Connectors connectors;
    private final Attempts attempts;
    private final Enquiry enquiry;
    private final Set<UUID> asking = ConcurrentHashMap.newKeySet();

    SendPayment(PaymentRows payments, Connectors connectors, Attempts attempts, Enquiry enquiry, Batchers batchers) {
        this.read = batchers.of(ids -> {
            Map<UUID, Attempt> found = payments.find(ids);
            return ids.stream().map(id -> Optional.ofNullable(found.get(id))).toList();
        });
        this.connectors = connectors;
        this.attempts = attempts;
        this.enquiry = enquiry;
    }

    /**
     * Whether this process is asking the agent about this attempt: then it will know by itself, or run again if it dies, and a
     * message that comes first needs no enquiry.
     */
    boolean isAsking(UUID id) {
        return asking.contains(id);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        UUID id = task.subject();
        Attempt attempt = read.ask(id).orElseThrow();
        if (attempt.isUnheard() || (attempt.state().isOpen() && attempt.cancelWanted())) {
            enquiry.later(id, Duration.ZERO);
            return;
        }
        if (attempt.state() != PaymentState.SENDING && attempt.state() != PaymentState.UNKNOWN) {
            return;
        }
        asking.add(id);
        try {
            authorise(attempt);
        } finally {
            asking.remove(id);
        }
    }

    private void authorise(Attempt attempt) {
        UUID id = attempt.id();
        switch (connectors.authorise(attempt)) {
            case Reply.Known(var payment) -> {
                if (attempts.learn(id, payment).isOpen()) {
                    enquiry.later(id, Enquiry.FIRST);
                }
            }
            case Reply.Refused(String reason) -> attempts.refused(id, reason);
            case Reply.Unheard unheard -> throw new IllegalStateException("a new payment is never unheard of");
            case Reply.NoAnswer noAnswer -> {
                attempts.unanswered(id);
                enquiry.later(id, Duration.ofSeconds(1));
            }
        }
    }
}
