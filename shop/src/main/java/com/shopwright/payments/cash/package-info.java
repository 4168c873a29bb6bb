/** Cash on delivery: the courier takes it at the door and a person marks it as received. */
@NullMarked
package com.shopwright.payments.cash;

import org.jspecify.annotations.NullMarked;
