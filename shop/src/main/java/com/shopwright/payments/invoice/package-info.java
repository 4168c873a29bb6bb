/**
 * Invoice with terms: the goods leave for a promise to pay within some days. Offered if {@code shopwright.payments.invoice.offered}
 * is set. A person marks what comes in as received; who is late is reckoned from the due day.
 */
@NullMarked
package com.shopwright.payments.invoice;

import org.jspecify.annotations.NullMarked;
