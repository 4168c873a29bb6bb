/** Cards through the bank of {@code docs/wire.md}: its own card page or a token, 3-D Secure, several captures and refunds. */
@NullMarked
package com.shopwright.payments.bank;

import org.jspecify.annotations.NullMarked;
