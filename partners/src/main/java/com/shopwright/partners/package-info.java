/**
 * The outside world of a shop, for the demo, tests and measurements: one JVM, one port each, no state shared.
 *
 * <p>{@link com.shopwright.partners.Partners#start} runs them in this process; {@link com.shopwright.partners.Main} runs them as a
 * program. The contract is docs/wire.md.
 */
@NullMarked
package com.shopwright.partners;

import org.jspecify.annotations.NullMarked;
