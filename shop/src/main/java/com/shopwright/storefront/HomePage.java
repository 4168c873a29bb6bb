package com.shopwright.storefront;

import java.util.List;

/** The first page. */
public record HomePage(List<ProductTile> products) {}
