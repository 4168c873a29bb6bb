package com.shopwright.payments;

import com.shopwright.kernel.Batcher;
import com.shopwright.kernel.Batchers;
import com.shopwright.kernel.SignedMessages;
import com.shopwright.kernel.Transactions;
import com.shopwright.payments.port.Heard;
import com.shopwright.payments.port.Heard.Subject;
import com.shopwright.payments.port.HookMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
 * and what it makes the shop do are written in one transaction, so that it takes effect once, whatever breaks. Messages
 * that come together are heard together.
 */
@RestController
final class PaymentHook {

    private final Connectors connectors;
    private final SignedMessages messages;
    private final PaymentRows payments;
    private final SendPayment send;
    private final Enquiry enquiry;
    private final Transactions transactions;
    private final Batcher<Message, Boolean> together;

    PaymentHook(
            Connectors connectors,
            SignedMessages messages,
            PaymentRows payments,
            SendPayment send,
            Enquiry enquiry,
            Transactions transactions,
            Batchers batchers) {
        this.connectors = connectors;
        this.messages = messages;
        this.payments = payments;
        this.send = send;
        this.enquiry = enquiry;
        this.transactions = transactions;
        this.together = batchers.of(this::hear);
    }

    private record Message(String hook, Heard.Genuine heard) {

        String event() {
            return heard.eventId();
        }
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
            case Heard.Genuine genuine -> {
                together.ask(new Message(hook, genuine));
                yield ResponseEntity.noContent().build();
            }
        };
    }

    /** Answers for each whether it was heard for the first time. */
    private List<Boolean> hear(List<Message> all) {
        return transactions.inOne(() -> {
            Set<Message> news = new HashSet<>();
            all.stream().collect(Collectors.groupingBy(Message::hook)).forEach((hook, messages) -> {
                Set<String> events = this.messages.firstTime(
                        hook, messages.stream().map(Message::event).collect(Collectors.toSet()));
                messages.stream()
                        .filter(message -> events.contains(message.event()))
                        .forEach(news::add);
            });
            enquire(news.stream()
                    .flatMap(message -> message.heard().subjects().stream())
                    .collect(Collectors.toSet()));
            return all.stream().map(news::contains).toList();
        });
    }

    /** Only what is not settled needs asking, and of that not what this process is asking the agent for at this moment. */
    private void enquire(Set<Subject> subjects) {
        attempts(subjects).stream()
                .filter(attempt -> attempt.state().isOpen() || attempt.isUnheard())
                .map(Attempt::id)
                .filter(attempt -> !send.isAsking(attempt))
                .distinct()
                .forEach(attempt -> enquiry.later(attempt, Duration.ZERO));
    }

    private List<Attempt> attempts(Set<Subject> subjects) {
        Set<UUID> keys = new HashSet<>();
        Set<String> references = new HashSet<>();
        Set<String> agentIds = new HashSet<>();
        for (Subject subject : subjects) {
            switch (subject) {
                case Subject.Key(UUID id) -> keys.add(id);
                case Subject.Reference(String reference) -> references.add(reference);
                case Subject.AgentId(String id) -> agentIds.add(id);
            }
        }
        List<Attempt> found = new ArrayList<>();
        found.addAll(keys.isEmpty() ? List.of() : payments.find(keys).values());
        found.addAll(references.isEmpty() ? List.of() : payments.byReference(references));
        found.addAll(agentIds.isEmpty() ? List.of() : payments.byAgentId(agentIds));
        return found;
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                .build();
    }
}
