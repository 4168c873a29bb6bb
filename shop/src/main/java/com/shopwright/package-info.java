/** Shopwright, the made-to-order shop in one program. Each package below is a room; see {@code docs/rooms}. */
@NullMarked
package com.shopwright;

import org.jspecify.annotations.NullMarked;
