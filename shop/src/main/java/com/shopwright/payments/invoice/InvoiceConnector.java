package com.shopwright.payments.invoice;

import com.shopwright.catalog.ShopProfiles;
import com.shopwright.kernel.ShopSettings;
import com.shopwright.payments.Due;
import com.shopwright.payments.Instruction;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.Wording;
import com.shopwright.payments.port.ByHand;
import com.shopwright.payments.port.Capability;
import com.shopwright.payments.port.Charge;
import com.shopwright.payments.port.IdempotencyPolicy;
import com.shopwright.payments.port.Terms;
import com.shopwright.payments.port.Till;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Goods first, money by transfer within some days. */
@Component
@Order(50)
final class InvoiceConnector extends ByHand {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private final InvoiceSettings settings;
    private final ShopProfiles profiles;
    private final ShopSettings shop;
    private final InstantSource clock;

    InvoiceConnector(
            InvoiceSettings settings, Till till, ShopProfiles profiles, ShopSettings shop, InstantSource clock) {
        super(terms(settings), till);
        this.settings = settings;
        this.profiles = profiles;
        this.shop = shop;
        this.clock = clock;
    }

    private static Terms terms(InvoiceSettings settings) {
        return new Terms(
                new PaymentMethod("invoice"),
                new Wording(
                        "Invoice",
                        "You get the goods first and pay within " + settings.days() + " days.",
                        "Please pay {amount} within " + settings.days() + " days; your order's page says where to.",
                        "",
                        "to you; if we do not know your account we will ask"),
                Set.of(
                        Capability.BY_HAND,
                        Capability.ON_CREDIT,
                        Capability.VOID_AFTER_CAPTURE,
                        Capability.PARTIAL_REFUND,
                        Capability.SEVERAL_REFUNDS),
                IdempotencyPolicy.FOR_EVER,
                Set.of(),
                Optional.empty(),
                "bank-account",
                Optional.empty());
    }

    /** Without an account there is nowhere to pay. */
    @Override
    public boolean isReady() {
        return settings.offered() && profiles.current().transfer().isPresent();
    }

    @Override
    public List<Instruction> instructions(Charge charge) {
        return profiles.current()
                .transfer()
                .map(account -> List.of(
                        new Instruction("Amount", missing(charge).format(Locale.ENGLISH)),
                        new Instruction("By", DAY.format(by(charge))),
                        new Instruction("To", account.holder()),
                        new Instruction("IBAN", account.iban()),
                        new Instruction("Bank", account.bank()),
                        new Instruction("Reference", charge.reference())))
                .orElse(List.of());
    }

    @Override
    public Optional<Due> due(Charge charge) {
        return Optional.of(Dunning.of(by(charge), day(clock.instant()), settings.reminders()));
    }

    private LocalDate by(Charge charge) {
        return day(charge.createdAt()).plusDays(settings.days());
    }

    private LocalDate day(Instant at) {
        return at.atZone(shop.timeZone()).toLocalDate();
    }
}
