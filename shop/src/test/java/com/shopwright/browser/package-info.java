/** Stories of the running shop in a real Chromium, as buyers and the owner see it; pictures land in target/screenshots. */
@NullMarked
package com.shopwright.browser;

import org.jspecify.annotations.NullMarked;
