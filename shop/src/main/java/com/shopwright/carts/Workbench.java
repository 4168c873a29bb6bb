package com.shopwright.carts;

import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Supply;

/**
 * A made-to-order product as one person shapes it.
 *
 * @param supply what is in stock and on its way, as of the moment that this was asked for
 */
public record Workbench(Configurator configurator, Supply supply) {}
