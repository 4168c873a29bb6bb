package com.shopwright.api;

import com.shopwright.limits.ClientAddress;
import com.shopwright.orders.Answer;
import com.shopwright.orders.IdempotencyKey;
import com.shopwright.orders.Intake;
import com.shopwright.orders.KeyUse;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderId;
import com.shopwright.orders.OrderState;
import com.shopwright.orders.Orders;
import com.shopwright.orders.PlaceOutcome;
import com.shopwright.payments.Payments;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers whoever ordered or paid: as soon as the bank has, unless the caller would rather not wait (RFC 7240). */
@Component
class OrderAnswers {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String ASYNC = "respond-async";

    private final Intake intake;
    private final Orders orders;
    private final Payments payments;
    private final CardTesting cardTesting;

    OrderAnswers(Intake intake, Orders orders, Payments payments, CardTesting cardTesting) {
        this.intake = intake;
        this.orders = orders;
        this.payments = payments;
        this.cardTesting = cardTesting;
    }

    ResponseEntity<PlacedDocument> answer(
            OrderId id, IdempotencyKey key, KeyUse use, PaymentWish payment, HttpServletRequest request) {
        Answer answer = intake.await(id, key, use, prefersAsync(request) ? Duration.ZERO : PATIENCE);
        Order order = orders.find(id).orElseThrow();
        return answered(id, PlacedDocument.of(order, answer), payment, request);
    }

    /** Where the answer is known without another look. */
    ResponseEntity<PlacedDocument> known(
            PlaceOutcome.Placed placed, Answer answer, PaymentWish payment, HttpServletRequest request) {
        PlacedDocument document = new PlacedDocument(
                placed.number().value(),
                placed.key().value(),
                answer.state(),
                MoneyDocument.of(placed.total()),
                answer.redirect());
        return answered(placed.id(), document, payment, request);
    }

    private ResponseEntity<PlacedDocument> answered(
            OrderId id, PlacedDocument document, PaymentWish payment, HttpServletRequest request) {
        if (payment.goesToAgent(payments) && !wentWell(document.state())) {
            cardTesting.watch(ClientAddress.of(request), id);
        }
        ResponseEntity.BodyBuilder response = ResponseEntity.created(document.location());
        if (prefersAsync(request)) {
            response.header("Preference-Applied", ASYNC);
        }
        return response.body(document);
    }

    private static boolean wentWell(OrderState state) {
        return state != OrderState.AWAITING_PAYMENT && state != OrderState.PAYMENT_FAILED;
    }

    static boolean prefersAsync(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Prefer")).stream()
                .flatMap(value -> Arrays.stream(value.split("[,;]")))
                .anyMatch(preference -> preference.strip().equalsIgnoreCase(ASYNC));
    }
}
