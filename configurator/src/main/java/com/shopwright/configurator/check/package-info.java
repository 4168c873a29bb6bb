/**
 * The program behind {@code ./shopwright check}: tells the author of a model file what is wrong with it, without a shop.
 */
@NullMarked
package com.shopwright.configurator.check;

import org.jspecify.annotations.NullMarked;
