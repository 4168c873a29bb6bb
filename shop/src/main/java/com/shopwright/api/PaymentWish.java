package com.shopwright.api;

import com.shopwright.kernel.InvalidInput;
import com.shopwright.payments.CardToken;
import com.shopwright.payments.PaymentMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a buyer wants to pay. */
record PaymentWish(PaymentMethod method, Optional<CardToken> token) {

    private static final List<String> METHODS =
            Arrays.stream(PaymentMethod.values()).map(PaymentWish::spelled).toList();

    /** As the API writes it: {@code card}, {@code transfer}, {@code cash}. */
    static String spelled(PaymentMethod method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    /** The body of another payment: {@code {payment: {method, token?}}}, or the inner object alone. */
    static PaymentWish read(Body body) {
        Fields fields = Fields.of(body.has("method") ? Optional.of(body) : body.object("payment"));
        body.check();
        return fields.wish();
    }

    boolean byCard() {
        return method == PaymentMethod.CARD;
    }

    /** The fields while the rest of the body is still being read. */
    record Fields(Optional<PaymentMethod> method, Optional<CardToken> token) {

        static Fields of(Optional<Body> payment) {
            Optional<PaymentMethod> method = payment.flatMap(body -> body.value("method", Fields::method));
            Optional<CardToken> token = payment.flatMap(body -> body.optionalValue("token", CardToken::new));
            if (token.isPresent() && method.isPresent() && method.get() != PaymentMethod.CARD) {
                payment.ifPresent(body -> body.wrong("token", "a token goes with the method card only"));
            }
            return new Fields(method, token);
        }

        /** Once the body was checked. */
        PaymentWish wish() {
            return new PaymentWish(method.orElseThrow(), token);
        }

        private static PaymentMethod method(String text) {
            int index = METHODS.indexOf(text);
            if (index < 0) {
                throw new InvalidInput("method", "send one of " + String.join(", ", METHODS));
            }
            return PaymentMethod.values()[index];
        }
    }
}
