package com.shopwright.purchasing;

import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.SignedMessages;
import com.shopwright.kernel.SignedMessages.Reading;
import com.shopwright.kernel.Transactions;
import com.shopwright.kernel.Wire;
import com.shopwright.purchasing.wire.SupplierMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/** Where suppliers tell us what happened. A message takes effect once; noting it and its effect are one transaction. */
@RestController
class SupplierHook {

    private static final Logger LOG = LoggerFactory.getLogger(SupplierHook.class);
    private static final String TYPE = "order.";
    private static final int LARGEST = 1 << 18;

    private final SignedMessages messages;
    private final SupplierNews news;
    private final Transactions transactions;
    private final Wire wire;

    SupplierHook(SignedMessages messages, SupplierNews news, Transactions transactions, Wire wire) {
        this.messages = messages;
        this.news = news;
        this.transactions = transactions;
        this.wire = wire;
    }

    @PostMapping("/hooks/suppliers/{id}")
    ResponseEntity<ProblemDetail> hear(
            @PathVariable("id") String id,
            @RequestHeader(name = "webhook-id", defaultValue = "") String messageId,
            @RequestHeader(name = "webhook-timestamp", defaultValue = "") String timestamp,
            @RequestHeader(name = "webhook-signature", defaultValue = "") String signature,
            @RequestBody(required = false) byte @Nullable [] body) {
        if (body == null
                || body.length == 0
                || body.length > LARGEST
                || messageId.isBlank()
                || messageId.length() > 200) {
            return refused("send a body of up to 256 kB and a webhook-id of up to 200 characters");
        }
        try {
            SupplierId supplier = new SupplierId(id);
            return switch (messages.read(supplier.value(), messageId, timestamp, signature, body)) {
                case Reading.Refused refused -> refused(refused.reason());
                case Reading.Genuine genuine -> hear(supplier, genuine);
            };
        } catch (InvalidInput noSupplier) {
            return refused(noSupplier.remedy());
        }
    }

    private ResponseEntity<ProblemDetail> hear(SupplierId supplier, Reading.Genuine message) {
        if (!message.type().startsWith(TYPE)) {
            return ResponseEntity.noContent().build();
        }
        SupplierMessage said;
        try {
            said = Objects.requireNonNull(wire.read(message.data(), SupplierMessage.class));
        } catch (JacksonException | NullPointerException unreadable) {
            LOG.warn("{} sent message {} that cannot be read: {}", supplier, message.id(), unreadable.getMessage());
            return refused("data must hold an order as docs/wire.md describes it");
        }
        String state = message.type().substring(TYPE.length());
        boolean known = transactions.inOne(() -> !messages.firstTime(supplier.value(), message.id())
                || news.apply(supplier, state, said, delivery(supplier, message.id())));
        return known
                ? ResponseEntity.noContent().build()
                : problem(HttpStatus.NOT_FOUND, "this supplier has no such order of ours");
    }

    /** The same message names the same delivery, whenever it comes. */
    private static UUID delivery(SupplierId supplier, String messageId) {
        return UUID.nameUUIDFromBytes((supplier + " " + messageId).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<ProblemDetail> refused(String why) {
        return problem(HttpStatus.BAD_REQUEST, why);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String why) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, why));
    }
}
