package com.shopwright.dispatch;

import com.shopwright.dispatch.wire.WarehouseMessage;
import com.shopwright.kernel.SignedMessages;
import com.shopwright.kernel.SignedMessages.Reading;
import com.shopwright.kernel.Transactions;
import com.shopwright.kernel.Wire;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/** Where the warehouse tells us what happened. A message takes effect once; noting it and its effect are one transaction. */
@RestController
class WarehouseHook {

    private static final Logger LOG = LoggerFactory.getLogger(WarehouseHook.class);
    private static final String TYPE = "dispatch.";
    private static final int LARGEST = 1 << 18;

    private final SignedMessages messages;
    private final WarehouseNews news;
    private final Transactions transactions;
    private final Wire wire;

    WarehouseHook(SignedMessages messages, WarehouseNews news, Transactions transactions, Wire wire) {
        this.messages = messages;
        this.news = news;
        this.transactions = transactions;
        this.wire = wire;
    }

    @PostMapping("/hooks/warehouse")
    ResponseEntity<ProblemDetail> hear(
            @RequestHeader(name = "webhook-id", defaultValue = "") String messageId,
            @RequestHeader(name = "webhook-timestamp", defaultValue = "") String timestamp,
            @RequestHeader(name = "webhook-signature", defaultValue = "") String signature,
            @RequestBody(required = false) byte @Nullable [] body) {
        if (body == null || body.length > LARGEST || messageId.isBlank() || messageId.length() > 200) {
            return refused("send a body of up to 256 kB and a webhook-id of up to 200 characters");
        }
        return switch (messages.read(RequestShipments.WAREHOUSE, messageId, timestamp, signature, body)) {
            case Reading.Refused refused -> refused(refused.reason());
            case Reading.Genuine genuine -> hear(genuine);
        };
    }

    private ResponseEntity<ProblemDetail> hear(Reading.Genuine message) {
        if (!message.type().startsWith(TYPE)) {
            return ResponseEntity.noContent().build();
        }
        WarehouseMessage said;
        try {
            said = Objects.requireNonNull(wire.read(message.data(), WarehouseMessage.class));
        } catch (JacksonException | NullPointerException unreadable) {
            LOG.warn("the warehouse sent message {} that cannot be read: {}", message.id(), unreadable.getMessage());
            return refused("data must hold a dispatchOrder as docs/wire.md describes it");
        }
        String state = message.type().substring(TYPE.length());
        boolean known = transactions.inOne(() -> !messages.firstTime(RequestShipments.WAREHOUSE, message.id())
                || news.apply(state, said.dispatchOrder()));
        return known
                ? ResponseEntity.noContent().build()
                : problem(HttpStatus.NOT_FOUND, "the warehouse has no such shipment of ours");
    }

    private static ResponseEntity<ProblemDetail> refused(String why) {
        return problem(HttpStatus.BAD_REQUEST, why);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String why) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, why));
    }
}
