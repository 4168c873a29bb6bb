package com.shopwright.payments.invoice;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The terms of invoices. They are offered only if the owner says so: whoever orders gets goods for a promise.
 *
 * @param days from the order to the day by which it is to be paid
 * @param reminders after how many days past that day each reminder is due, the last one being the last before collection
 */
@ConfigurationProperties("shopwright.payments.invoice")
record InvoiceSettings(
        @DefaultValue("false") boolean offered,
        @DefaultValue("14") int days,
        @DefaultValue({"3", "10", "20"}) List<Integer> reminders) {

    InvoiceSettings {
        if (days < 1 || days > 120) {
            throw new IllegalArgumentException("shopwright.payments.invoice.days is 1 to 120");
        }
        int before = 0;
        for (int reminder : reminders) {
            if (reminder <= before) {
                throw new IllegalArgumentException(
                        "shopwright.payments.invoice.reminders are days past the due day, from the first to the last");
            }
            before = reminder;
        }
        reminders = List.copyOf(reminders);
    }
}
