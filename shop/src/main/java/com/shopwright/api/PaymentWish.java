package com.shopwright.api;

import com.shopwright.kernel.InvalidInput;
import com.shopwright.payments.CardToken;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.Payments;
import java.util.Optional;

/** How a buyer wants to pay. */
record PaymentWish(PaymentMethod method, Optional<CardToken> token) {

    /** The body of another payment: {@code {payment: {method, token?}}}, or the inner object alone. */
    static PaymentWish read(Body body) {
        Fields fields = Fields.of(body.has("method") ? Optional.of(body) : body.object("payment"));
        body.check();
        return fields.wish();
    }

    /** Whether an agent is asked, whom somebody might misuse to try stolen cards. */
    boolean goesToAgent(Payments payments) {
        return !payments.terms(method).byHand();
    }

    /** @throws InvalidInput if it brings a token that this way to pay has no use for */
    PaymentWish check(Payments payments) {
        if (token.isPresent() && !payments.terms(method).takesToken()) {
            throw new InvalidInput("payment.token", "leave it out: this way to pay takes none");
        }
        return this;
    }

    /** The fields while the rest of the body is still being read. */
    record Fields(Optional<PaymentMethod> method, Optional<CardToken> token) {

        static Fields of(Optional<Body> payment) {
            Optional<PaymentMethod> method = payment.flatMap(body -> body.value("method", PaymentMethod::new));
            Optional<CardToken> token = payment.flatMap(body -> body.optionalValue("token", CardToken::new));
            return new Fields(method, token);
        }

        /** Once the body was checked. */
        PaymentWish wish() {
            return new PaymentWish(method.orElseThrow(), token);
        }
    }
}
