package com.shopwright.partners.supplier;

/** @param unitCost in minor units */
record OrderLine(String sku, long quantity, long unitCost, long delivered) {}
