/** How the warehouse speaks (see {@code docs/wire.md}): nothing outside dispatch sees these. */
@NullMarked
package com.shopwright.dispatch.wire;

import org.jspecify.annotations.NullMarked;
