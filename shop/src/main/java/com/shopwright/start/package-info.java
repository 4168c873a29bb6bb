/**
 * Everything between the command line and the running shop: reads the flags, looks whether the shop can start at all
 * (ports, data folder, database), writes the owner's key and password where they are missing, and says what is in the
 * way in one sentence.
 *
 * <p>Tables owned: none. Events in and out: none. Nothing in here lives once the shop runs, bar the lock on the folder.
 *
 * <p>Invariants: what can be known before Spring starts is told before Spring starts, within five seconds; a data
 * folder belongs to one shop at a time; secrets are readable by their owner alone and never written over.
 */
@NullMarked
package com.shopwright.start;

import org.jspecify.annotations.NullMarked;
