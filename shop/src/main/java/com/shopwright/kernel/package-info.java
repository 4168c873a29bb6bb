/**
 * What every room stands on: money, ids, the two clocks, transactions, durable tasks and events.
 *
 * <p>Imports no other room. Owns schema {@code kernel}: {@code task} (everything that happens later, events included)
 * and {@code business_clock}.
 *
 * <p>Invariants: a task written in a transaction runs if and only if the transaction commits, at least once, whatever
 * dies in between; a task is claimed by one worker at a time (lease with a fence); business time never runs backwards.
 */
@NullMarked
package com.shopwright.kernel;

import org.jspecify.annotations.NullMarked;
