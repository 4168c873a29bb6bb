package com.shopwright.api;

import com.shopwright.limits.ClientAddress;
import com.shopwright.limits.Limit;
import com.shopwright.orders.IdempotencyKey;
import com.shopwright.orders.Intake;
import com.shopwright.orders.KeyUse;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderKey;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.Orders;
import com.shopwright.orders.PayAgainOutcome;
import com.shopwright.payments.Payments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An order, for whoever has its key. */
@RestController
@RequestMapping(path = ApiPaths.V1 + "/orders", produces = MediaType.APPLICATION_JSON_VALUE)
class OrderCalls {
    private static final String REMEDY = "number and key stand in the answer to the order";

    private final Orders orders;
    private final OrderReading reading;
    private final Intake intake;
    private final Payments payments;
    private final OrderAnswers answers;
    private final Brakes brakes;
    private final CardTesting cardTesting;

    OrderCalls(
            Orders orders,
            OrderReading reading,
            Intake intake,
            Payments payments,
            OrderAnswers answers,
            Brakes brakes,
            CardTesting cardTesting) {
        this.orders = orders;
        this.reading = reading;
        this.intake = intake;
        this.payments = payments;
        this.answers = answers;
        this.brakes = brakes;
        this.cardTesting = cardTesting;
    }

    @GetMapping("/{number}")
    OrderDocument order(@PathVariable("number") String number, @RequestParam("key") Optional<String> key) {
        return reading.document(find(number, key));
    }

    @PostMapping("/{number}/payments")
    ResponseEntity<PlacedDocument> pay(
            @PathVariable("number") String number,
            @RequestParam("key") Optional<String> orderKey,
            IdempotencyKey key,
            Body body,
            HttpServletRequest request) {
        Order order = find(number, orderKey);
        PaymentWish payment = PaymentWish.read(body).check(payments);
        ClientAddress client = ClientAddress.of(request);
        brakes.count(Limit.ORDERS, client);
        if (payment.goesToAgent(payments)) {
            cardTesting.check(client);
        }
        return switch (intake.payAgain(order.id(), key, payment.method(), payment.token())) {
            case PayAgainOutcome.Started _ -> answers.answer(order.id(), key, KeyUse.PAYING_AGAIN, payment, request);
            case PayAgainOutcome.KeyReused _ -> throw PlaceRefusals.keyReused();
            case PayAgainOutcome.MethodNotOffered refused -> throw PlaceRefusals.methodNotOffered(refused.offered());
            case PayAgainOutcome.NotPayable refused -> throw notPossible(refused.state(), refused.reason());
        };
    }

    /** A wrong key, no key and an unknown number are told apart by nobody. */
    private Order find(String number, Optional<String> key) {
        OrderNumber parsed = ApiPaths.id("number", number, OrderNumber::parse, REMEDY);
        return key.flatMap(secret -> orders.find(parsed, new OrderKey(secret)))
                .orElseThrow(() -> ApiPaths.notFound("key", number, REMEDY));
    }

    static Refusal notPossible(Enum<?> state, String reason) {
        return Problem.of(ProblemKind.NOT_POSSIBLE, reason).with("state", state).refusal();
    }
}
