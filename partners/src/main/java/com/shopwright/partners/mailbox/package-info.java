/**
 * A mailbox for every address there is: SMTP in, pages and JSON out. Nothing leaves it.
 *
 * <p>Tables: {@code messages}, one row a recipient.
 *
 * <p>Invariants: SMTP says 250 only after the message is on disk; a message's HTML is shown in a sandbox without scripts.
 */
@NullMarked
package com.shopwright.partners.mailbox;

import org.jspecify.annotations.NullMarked;
