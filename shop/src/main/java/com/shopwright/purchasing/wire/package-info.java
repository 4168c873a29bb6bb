/** How suppliers speak (see {@code docs/wire.md}): nothing outside purchasing sees these. */
@NullMarked
package com.shopwright.purchasing.wire;

import org.jspecify.annotations.NullMarked;
