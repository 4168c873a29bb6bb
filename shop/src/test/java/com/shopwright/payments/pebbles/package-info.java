/** A connector in a package of its own, to show that one needs nothing else: see {@code NewConnectorFlowTest}. */
@NullMarked
package com.shopwright.payments.pebbles;

import org.jspecify.annotations.NullMarked;
