package com.shopwright.payments;

import com.shopwright.kernel.Task;
import com.shopwright.kernel.TaskHandler;
import com.shopwright.payments.port.Reply;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the agent for an authorisation. After a crash it asks again with the same key, which is the same question. */
@Component
final class SendPayment implements TaskHandler {

    static final String KIND = "payments.send";

    private final PaymentRows payments;
    private final Connectors connectors;
    private final Attempts attempts;
    private final Enquiry enquiry;

    SendPayment(PaymentRows payments, Connectors connectors, Attempts attempts, Enquiry enquiry) {
        this.payments = payments;
        this.connectors = connectors;
        this.attempts = attempts;
        this.enquiry = enquiry;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        UUID id = task.subject();
        Attempt attempt = payments.find(id).orElseThrow();
        if (attempt.isUnheard() || (attempt.state().isOpen() && attempt.cancelWanted())) {
            enquiry.later(id, Duration.ZERO);
            return;
        }
        if (attempt.state() != PaymentState.SENDING && attempt.state() != PaymentState.UNKNOWN) {
            return;
        }
        switch (connectors.authorise(attempt)) {
            case Reply.Known(var payment) -> {
                attempts.learn(id, payment);
                enquiry.later(id, Enquiry.FIRST);
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
