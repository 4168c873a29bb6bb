package com.shopwright.payments;

import com.shopwright.payments.port.Capability;
import com.shopwright.payments.port.Charge;
import com.shopwright.payments.port.Connector;
import com.shopwright.payments.port.Fate;
import com.shopwright.payments.port.Heard;
import com.shopwright.payments.port.HookMessage;
import com.shopwright.payments.port.Move;
import com.shopwright.payments.port.Reply;
import com.shopwright.payments.port.Statement;
import com.shopwright.payments.port.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** All connectors there are, in the order in which buyers are offered them, and the one door through which they are asked. */
@Component
final class Connectors {

    private static final Logger LOG = LoggerFactory.getLogger(Connectors.class);

    private final InstantSource clock;
    private final Map<PaymentMethod, Connector> byMethod = new LinkedHashMap<>();

    /** @throws IllegalStateException if two connectors have one name or one hook */
    Connectors(List<Connector> all, InstantSource clock) {
        this.clock = clock;
        for (Connector connector : all) {
            Terms terms = connector.terms();
            boolean hookTaken = terms.hook().flatMap(this::withHook).isPresent();
            if (byMethod.putIfAbsent(terms.method(), connector) != null || hookTaken) {
                throw new IllegalStateException(
                        "there are two ways to pay with the name or the hook of '" + terms.method() + "'");
            }
        }
    }

    List<Connector> all() {
        return List.copyOf(byMethod.values());
    }

    /** What buyers are offered now. */
    List<PaymentTerms> ready(Currency currency) {
        return byMethod.values().stream()
                .filter(connector -> connector.terms().accepts(currency))
                .filter(Connector::isReady)
                .map(connector -> face(connector.terms()))
                .toList();
    }

    /** Also of a way to pay whose connector is gone: orders that were paid with it are still shown. */
    PaymentTerms terms(PaymentMethod method) {
        return Optional.ofNullable(byMethod.get(method))
                .map(connector -> face(connector.terms()))
                .orElseGet(() -> new PaymentTerms(
                        method,
                        new Wording(
                                method.value(),
                                "Not offered any more.",
                                "Thank you for your payment.",
                                "",
                                "to you; if we do not know your account we will ask"),
                        false,
                        false,
                        false,
                        false,
                        false,
                        Optional.empty(),
                        Set.of()));
    }

    private static PaymentTerms face(Terms terms) {
        return new PaymentTerms(
                terms.method(),
                terms.wording(),
                terms.can(Capability.TOKEN),
                terms.can(Capability.BY_HAND),
                terms.can(Capability.ON_CREDIT),
                terms.can(Capability.SEVERAL_CAPTURES),
                terms.can(Capability.ASYNCHRONOUS),
                terms.lasts(),
                terms.currencies());
    }

    /** @throws IllegalStateException if there is no such connector any more */
    Connector of(PaymentMethod method) {
        return Optional.ofNullable(byMethod.get(method))
                .orElseThrow(() -> new IllegalStateException("there is no connector for '" + method + "'"));
    }

    boolean byHand(Attempt attempt) {
        return terms(attempt.method()).byHand();
    }

    private Optional<Connector> withHook(String hook) {
        return byMethod.values().stream()
                .filter(connector -> connector.terms().hook().equals(Optional.of(hook)))
                .findFirst();
    }

    /** Empty if nobody has that hook. */
    Optional<Heard> hear(String hook, HookMessage message) {
        return withHook(hook).map(connector -> connector.hear(message));
    }

    /** Asks for the money, under the attempt's own id on every try. */
    Reply authorise(Attempt attempt) {
        Connector connector = of(attempt.method());
        if (!mayAskAgain(attempt)) {
            return query(attempt) instanceof Reply.Known known
                    ? known
                    : new Reply.NoAnswer("the agent may have forgotten the key");
        }
        return asked(
                connector,
                () -> attempt.token()
                        .filter(token -> connector.terms().can(Capability.TOKEN))
                        .map(token -> connector.authorise(attempt.charge(), token))
                        .orElseGet(() -> connector.start(attempt.charge())));
    }

    /** Whether its key still stands for the same question; after that the agent is only queried. */
    boolean mayAskAgain(Attempt attempt) {
        return of(attempt.method()).terms().idempotency().allowsRetry(age(attempt.createdAt()));
    }

    private Duration age(Instant since) {
        return Duration.between(since, clock.instant());
    }

    /** How the attempt stands at its agent. */
    Reply query(Attempt attempt) {
        Connector connector = of(attempt.method());
        return asked(connector, () -> connector.query(attempt.charge()));
    }

    /** Captures, refunds or voids, under the operation's own id on every try. */
    Reply operate(Attempt attempt, Operation operation) {
        Connector connector = of(attempt.method());
        Move move = operation.of(attempt.charge());
        if (!connector.terms().idempotency().allowsRetry(age(operation.createdAt()))) {
            return switch (fate(attempt, operation)) {
                case DONE -> query(attempt);
                case UNHEARD -> new Reply.Refused("it did not get through in the time in which it may be asked again");
                case UNKNOWN -> new Reply.NoAnswer("the agent may have forgotten the key, and does not tell");
            };
        }
        return asked(connector, () -> switch (move.kind()) {
            case CAPTURE -> connector.capture(move);
            case REFUND -> connector.refund(move);
            case VOID -> connector.voidRest(move);
        });
    }

    /** Renews what is left of an authorisation, under a key that is the same on every try; refused where that is not possible. */
    Reply reauthorise(Attempt attempt, UUID key) {
        Connector connector = of(attempt.method());
        return connector.terms().can(Capability.REAUTHORISATION)
                ? asked(connector, () -> connector.reauthorise(attempt.charge(), key))
                : new Reply.Refused("only the buyer can renew it");
    }

    /** What became of an operation whose answer was lost. */
    Fate fate(Attempt attempt, Operation operation) {
        Connector connector = of(attempt.method());
        outsideTransactions(connector);
        try {
            return connector.fate(operation.of(attempt.charge()));
        } catch (RuntimeException broken) {
            LOG.warn("{} could not be asked after {}", connector.terms().method(), operation.id(), broken);
            return Fate.UNKNOWN;
        }
    }

    /** What its agent has settled since then. */
    Statement statement(Connector connector, Optional<String> cursor) {
        outsideTransactions(connector);
        try {
            return connector.statement(cursor);
        } catch (RuntimeException broken) {
            LOG.warn(
                    "{} could not be asked for its settlements",
                    connector.terms().method(),
                    broken);
            return new Statement.NoAnswer(broken.toString());
        }
    }

    String declined(PaymentMethod method, String reason) {
        return Optional.ofNullable(byMethod.get(method))
                .map(connector -> connector.declined(reason))
                .filter(words -> !words.isBlank())
                .orElse("The payment was not accepted.");
    }

    Optional<Due> due(Charge charge, PaymentMethod method) {
        return Optional.ofNullable(byMethod.get(method)).flatMap(connector -> connector.due(charge));
    }

    List<Instruction> instructions(Charge charge, PaymentMethod method) {
        return Optional.ofNullable(byMethod.get(method))
                .map(connector -> connector.instructions(charge))
                .orElse(List.of());
    }

    /** Nobody knows what a connector had done when it failed, so a failure is no answer. */
    private static Reply asked(Connector connector, Supplier<Reply> question) {
        outsideTransactions(connector);
        try {
            return question.get();
        } catch (RuntimeException broken) {
            LOG.warn("{} failed", connector.terms().method(), broken);
            return new Reply.NoAnswer(broken.toString());
        }
    }

    /** A partner that is called inside a transaction holds its rows for as long as it pleases. */
    private static void outsideTransactions(Connector connector) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !connector.terms().can(Capability.BY_HAND)) {
            throw new IllegalStateException(connector.terms().method() + " was called inside a transaction");
        }
    }
}
