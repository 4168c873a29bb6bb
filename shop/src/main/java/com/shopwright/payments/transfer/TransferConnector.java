package com.shopwright.payments.transfer;

import com.shopwright.catalog.BankAccount;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.kernel.Money;
import com.shopwright.payments.Instruction;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.Wording;
import com.shopwright.payments.port.ByHand;
import com.shopwright.payments.port.Capability;
import com.shopwright.payments.port.Charge;
import com.shopwright.payments.port.IdempotencyPolicy;
import com.shopwright.payments.port.Terms;
import com.shopwright.payments.port.Till;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Bank transfer in advance: the goods wait until the money is on the shop's account. */
@Component
@Order(40)
final class TransferConnector extends ByHand {

    private static final Terms TERMS = new Terms(
            new PaymentMethod("transfer"),
            new Wording(
                    "Bank transfer",
                    "We hold the goods for you and send them once the money has arrived.",
                    "Your transfer has arrived.",
                    "",
                    "to you; if we do not know your account we will ask"),
            Set.of(Capability.BY_HAND, Capability.ASYNCHRONOUS, Capability.PARTIAL_REFUND, Capability.SEVERAL_REFUNDS),
            IdempotencyPolicy.FOR_EVER,
            Set.of(),
            Optional.empty(),
            "bank-account",
            Optional.empty());

    private final ShopProfiles profiles;

    TransferConnector(Till till, ShopProfiles profiles) {
        super(TERMS, till);
        this.profiles = profiles;
    }

    /** Without an account there is nowhere to send it. */
    @Override
    public boolean isReady() {
        return profiles.current().transfer().isPresent();
    }

    @Override
    public List<Instruction> instructions(Charge charge) {
        return profiles.current()
                .transfer()
                .map(account -> to(account, charge, missing(charge)))
                .orElse(List.of());
    }

    private static List<Instruction> to(BankAccount account, Charge charge, Money missing) {
        return List.of(
                new Instruction("Amount", missing.format(Locale.ENGLISH)),
                new Instruction("To", account.holder()),
                new Instruction("IBAN", account.iban()),
                new Instruction("Bank", account.bank()),
                new Instruction("Reference", charge.reference()));
    }
}
