/**
 * Measurements of the running shop, over HTTP only. Each starts its own stack on free ports and a temporary folder,
 * checks that what it measured was right, and removes everything again. Figures are meant as ratios within one run:
 * machines are shared and noisy.
 */
@NullMarked
package com.shopwright.bench;

import org.jspecify.annotations.NullMarked;
