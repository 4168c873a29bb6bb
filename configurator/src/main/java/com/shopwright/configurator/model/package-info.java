/**
 * The model language: reads a product's model file, says what is wrong with it in file, line and remedy, and turns it
 * into the network that the engine compiles.
 */
@NullMarked
package com.shopwright.configurator.model;

import org.jspecify.annotations.NullMarked;
