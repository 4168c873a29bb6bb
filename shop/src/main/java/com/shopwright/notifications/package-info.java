/**
 * E-mail to buyers and to the owner: what was ordered, what has to be paid, what comes later, what left, what needs a decision.
 *
 * <p>Owns schema {@code notifications}: {@code mail}. Hears {@link com.shopwright.orders.OrderProgressed}, looks for
 * purchase orders that wait, re-reads what each is about, and writes one
 * {@link com.shopwright.notifications.letter.Letter}. Publishes nothing.
 *
 * <p>Invariants: a mail is decided once per subject, kind and reference, by a row in the transaction that schedules its
 * sending; it is sent at least once, with the same Message-ID every time; nobody waits for the mail server, and nothing is
 * lost while it is down; text and HTML of a mail come from the same letter and cannot differ; nothing a buyer typed reaches
 * a header unchecked.
 */
@NullMarked
package com.shopwright.notifications;

import org.jspecify.annotations.NullMarked;
