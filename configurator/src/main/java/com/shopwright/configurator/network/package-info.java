/**
 * What the engine compiles: variables with finite domains, relations over them, and the terms of price, making time and
 * material. Knows nothing of products, labels or files.
 */
@NullMarked
package com.shopwright.configurator.network;

import org.jspecify.annotations.NullMarked;
