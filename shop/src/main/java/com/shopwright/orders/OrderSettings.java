package com.shopwright.orders;

import com.shopwright.payments.PaymentTerms;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param cardPayableFor how long stock is held for an order that is paid at once
 * @param transferPayableFor how long it is held for money that takes days to come, such as a bank transfer
 * @param reviewAbove orders above this many minor units wait for a person, until the owner sets rules in the office; 0
 *     for never
 * @param linkLife how long a guest's link opens an order after the last thing that happened to it
 * @param reviewReminder how long before the bank's promise of its money ends staff are reminded of an order that waits for a look
 * @param reviewMargin how long before that ends an order that nobody looked at is cancelled
 */
@ConfigurationProperties("shopwright.orders")
record OrderSettings(
        @DefaultValue("30m") Duration cardPayableFor,
        @DefaultValue("7d") Duration transferPayableFor,
        @DefaultValue("0") long reviewAbove,
        @DefaultValue("90d") Duration linkLife,
        @DefaultValue("48h") Duration reviewReminder,
        @DefaultValue("6h") Duration reviewMargin) {

    Duration payableFor(PaymentTerms terms) {
        return terms.patient() ? transferPayableFor : cardPayableFor;
    }
}
