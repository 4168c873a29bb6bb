/**
 * What flow and browser tests share: a running shop with its partners, and small clients to talk to them as an outsider
 * would.
 */
@NullMarked
package com.shopwright.testing;

import org.jspecify.annotations.NullMarked;
