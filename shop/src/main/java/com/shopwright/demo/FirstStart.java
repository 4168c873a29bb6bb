package com.shopwright.demo;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.ProductFilter;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.kernel.ShopSettings;
import com.shopwright.kernel.Transactions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Fills an empty shop once everything is wired and before it listens: nobody ever sees half of it. */
@Component
class FirstStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final ProductFilter ANYTHING =
            new ProductFilter(Optional.empty(), Optional.empty(), Optional.empty(), 1);

    private final Catalog catalog;
    private final ShopProfiles profiles;
    private final Sowing sowing;
    private final Transactions transactions;
    private final boolean wantsDemo;
    private final String language;

    FirstStart(
            Catalog catalog, ShopProfiles profiles, Sowing sowing, Transactions transactions, ShopSettings settings) {
        this.catalog = catalog;
        this.profiles = profiles;
        this.sowing = sowing;
        this.transactions = transactions;
        this.wantsDemo = settings.demo();
        this.language = settings.language();
    }

    @Override
    public void afterSingletonsInstantiated() {
        fill(new SeedReader(new SeedFolder("classpath:demo/"), new SeedFolder("classpath:empty/"), language));
    }

    void fill(SeedReader reader) {
        if (wantsDemo && catalog.products(ANYTHING).items().isEmpty()) {
            write(reader.demo());
        } else if (!profiles.known()) {
            write(reader.empty());
        }
    }

    private void write(Seed seed) {
        transactions.inOne(() -> sowing.sow(seed));
        LOG.info(
                "{} starts with {} products",
                seed.profile().name(),
                seed.goods().products().size());
    }
}
