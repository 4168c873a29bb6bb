/** Bank transfer in advance, to the account in the shop's profile; a person sees the money come and marks it as received. */
@NullMarked
package com.shopwright.payments.transfer;

import org.jspecify.annotations.NullMarked;
