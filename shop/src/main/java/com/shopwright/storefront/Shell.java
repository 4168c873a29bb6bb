package com.shopwright.storefront;

import com.shopwright.catalog.ProductCollection;
import com.shopwright.catalog.ShopProfile;
import java.util.List;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param pieces how many things are in the cart
 * @param demo empty in a real shop
 */
public record Shell(ShopProfile profile, List<ProductCollection> collections, int pieces, Optional<DemoRibbon> demo) {
    public String cartLabel() {
        return pieces == 0 ? "Cart, empty" : "Cart, " + pieces + (pieces == 1 ? " piece" : " pieces");
    }
}
