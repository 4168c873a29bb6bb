/**
 * What the order manager takes: orders per second against a baseline that writes the same rows without a shop, the way of an
 * order to its dispatch, sell-outs, waiting times, and what ten million rows change. Speaks HTTP and JDBC only.
 */
@NullMarked
package com.shopwright.bench.orders;

import org.jspecify.annotations.NullMarked;
