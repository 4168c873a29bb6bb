package com.shopwright.storefront;

import com.shopwright.catalog.ShopProfiles;
import com.shopwright.web.Brand;
import org.springframework.stereotype.Component;

/** The shop's name for pages that must be drawn even while the database is away. */
@Component
class StoreBrand implements Brand {
    private final ShopProfiles profiles;
    private volatile String last = "Shop";

    StoreBrand(ShopProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public String name() {
        try {
            last = profiles.current().name();
        } catch (RuntimeException away) {
            return last;
        }
        return last;
    }
}
