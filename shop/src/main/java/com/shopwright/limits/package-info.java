/**
 * How much one client may do in a while, so that a script cannot fill the shop with carts or try out card numbers.
 *
 * <p>Owns no tables: the counters are in memory, per process, and forgotten on restart. Imports no business room; the
 * pages and the API ask it. {@code shopwright.limits=false} switches it off for measurements.
 *
 * <p>Invariants: a client is who is at the other end of the connection, never who a header says it is (an installation
 * behind a proxy configures {@code server.forward-headers-strategy}); a refusal says when to come back.
 */
@NullMarked
package com.shopwright.limits;

import org.jspecify.annotations.NullMarked;
