package com.shopwright.payments;

import com.shopwright.kernel.SignedMessages;
import com.shopwright.kernel.Transactions;
import com.shopwright.payments.port.Heard;
import com.shopwright.payments.port.Heard.Subject;
import com.shopwright.payments.port.HookMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The agents' signed messages. What one says is only a hint: the attempts it is about are asked for anew. That it was heard
 * and what it makes the shop do are written in one transaction, so that it takes effect once, whatever breaks.
 */
@RestController
final class PaymentHook {

    private final Connectors connectors;
    private final SignedMessages messages;
    private final PaymentRows payments;
    private final Enquiry enquiry;
    private final Transactions transactions;

    PaymentHook(
            Connectors connectors,
            SignedMessages messages,
            PaymentRows payments,
            Enquiry enquiry,
            Transactions transactions) {
        this.connectors = connectors;
        this.messages = messages;
        this.payments = payments;
        this.enquiry = enquiry;
        this.transactions = transactions;
    }

    @PostMapping("/hooks/{hook}")
    ResponseEntity<?> hear(
            @PathVariable("hook") String hook, @RequestHeader HttpHeaders headers, @RequestBody byte[] body) {
        HookMessage message = new HookMessage(name -> Optional.ofNullable(headers.getFirst(name)), body);
        return connectors
                .hear(hook, message)
                .<ResponseEntity<?>>map(heard -> answer(hook, heard))
                .orElseGet(() -> problem(HttpStatus.NOT_FOUND, "nobody of that name sends messages to this shop"));
    }

    private ResponseEntity<?> answer(String hook, Heard heard) {
        return switch (heard) {
            case Heard.Refused(String reason) -> problem(HttpStatus.BAD_REQUEST, reason);
            case Heard.Genuine(String eventId, List<Subject> subjects) -> {
                transactions.inOne(() -> {
                    if (messages.firstTime(hook, eventId)) {
                        subjects.stream()
                                .flatMap(subject -> attempts(subject).stream())
                                .distinct()
                                .forEach(attempt -> enquiry.later(attempt, Duration.ZERO));
                    }
                });
                yield ResponseEntity.noContent().build();
            }
        };
    }

    private List<UUID> attempts(Subject subject) {
        return switch (subject) {
            case Subject.Key(UUID id) ->
                payments.find(id).map(Attempt::id).stream().toList();
            case Subject.Reference(String reference) -> payments.byReference(reference);
            case Subject.AgentId(String id) -> payments.byAgentId(id);
        };
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                .build();
    }
}
