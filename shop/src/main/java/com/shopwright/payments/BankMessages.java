package com.shopwright.payments;

import com.shopwright.kernel.SignedMessages;
import com.shopwright.kernel.SignedMessages.Reading;
import com.shopwright.kernel.Transactions;
import com.shopwright.kernel.Wire;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The bank's signed messages. What one says is only a hint: the attempt it is about is asked for anew. */
@RestController
final class BankMessages {

    private static final String LINK = "bank";

    private final SignedMessages messages;
    private final PaymentRows payments;
    private final Enquiry enquiry;
    private final Transactions transactions;
    private final Wire wire;

    BankMessages(SignedMessages messages, PaymentRows payments, Enquiry enquiry, Transactions transactions, Wire wire) {
        this.messages = messages;
        this.payments = payments;
        this.enquiry = enquiry;
        this.transactions = transactions;
        this.wire = wire;
    }

    @PostMapping("/hooks/bank")
    ResponseEntity<?> hear(
            @RequestHeader("webhook-id") String id,
            @RequestHeader("webhook-timestamp") String timestamp,
            @RequestHeader("webhook-signature") String signature,
            @RequestBody byte[] body) {
        return switch (messages.read(LINK, id, timestamp, signature, body)) {
            case Reading.Refused(String reason) ->
                ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, reason))
                        .build();
            case Reading.Genuine message -> {
                transactions.inOne(() -> {
                    if (messages.firstTime(LINK, id)) {
                        enquire(message);
                    }
                });
                yield ResponseEntity.noContent().build();
            }
        };
    }

    private void enquire(Reading.Genuine message) {
        if (message.type().equals("payment.updated")) {
            String reference = wire.read(message.data(), Data.class).payment().reference();
            payments.byReference(reference).forEach(payment -> enquiry.later(payment, Duration.ZERO));
        }
    }

    private record Data(Subject payment) {}

    private record Subject(String reference) {}
}
