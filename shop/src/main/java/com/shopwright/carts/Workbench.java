package com.shopwright.carts;

import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Supply;
import com.shopwright.stock.Schedule;

/**
 * A made-to-order product as one person shapes it.
 *
 * @param supply what is in stock and on its way, as of the moment that this was asked for
 * @param schedule the days ahead, as of the same moment
 */
public record Workbench(Configurator configurator, Supply supply, Schedule schedule) {}
