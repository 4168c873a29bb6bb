package com.shopwright.payments.stripe;

import com.shopwright.kernel.Money;
import com.shopwright.payments.port.Settlements;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.BalanceTransactionSource;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import com.stripe.param.BalanceTransactionListParams;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Stripe's balance of a day as the settlement: what was taken, given back and disputed, each with Stripe's fee. */
final class StripeBalance {

    private static final long LONGEST_LIST = 100;

    private final StripeAccount account;

    StripeBalance(StripeAccount account) {
        this.account = account;
    }

    Settlements of(LocalDate day) throws StripeException {
        List<Settlements.Line> lines = new ArrayList<>();
        for (BalanceTransaction movement : account.door()
                .api()
                .balanceTransactions()
                .list(BalanceTransactionListParams.builder()
                        .setCreated(BalanceTransactionListParams.Created.builder()
                                .setGte(day.atStartOfDay(ZoneOffset.UTC).toEpochSecond())
                                .setLt(day.plusDays(1)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toEpochSecond())
                                .build())
                        .setLimit(LONGEST_LIST)
                        .addExpand("data.source")
                        .build())
                .autoPagingIterable()) {
            line(movement).ifPresent(lines::add);
        }
        return new Settlements.Listed(List.copyOf(lines.reversed()));
    }

    /** Empty for what is between Stripe and the shop alone, such as a payout. */
    private static Optional<Settlements.Line> line(BalanceTransaction movement) {
        Optional<String> payment = payment(movement.getSourceObject());
        Optional<Settlements.Kind> kind = kind(movement.getReportingCategory());
        if (payment.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        Currency currency = StripeReading.currency(movement.getCurrency());
        return Optional.of(new Settlements.Line(
                movement.getId(),
                payment.get(),
                kind.get(),
                new Money(Math.abs(movement.getAmount()), currency),
                new Money(movement.getFee(), currency),
                Instant.ofEpochSecond(movement.getCreated())));
    }

    private static Optional<Settlements.Kind> kind(String category) {
        return switch (category) {
            case "charge" -> Optional.of(Settlements.Kind.CAPTURE);
            case "refund" -> Optional.of(Settlements.Kind.REFUND);
            case "dispute" -> Optional.of(Settlements.Kind.DISPUTE);
            case "dispute_reversal" -> Optional.of(Settlements.Kind.DISPUTE_REVERSAL);
            default -> Optional.empty();
        };
    }

    private static Optional<String> payment(BalanceTransactionSource source) {
        return Optional.ofNullable(
                switch (source) {
                    case Charge charge -> charge.getPaymentIntent();
                    case Refund refund -> refund.getPaymentIntent();
                    case Dispute dispute -> dispute.getPaymentIntent();
                    case null, default -> null;
                });
    }
}
