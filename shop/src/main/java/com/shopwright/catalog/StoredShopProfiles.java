package com.shopwright.catalog;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.shopwright.kernel.ShopId;
import com.shopwright.kernel.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
class StoredShopProfiles implements ShopProfiles {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final ShopId shop;
    private final LoadingCache<ShopId, ShopProfile> cache =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build(this::read);

    StoredShopProfiles(JdbcClient jdbc, Transactions transactions, ShopId shop) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.shop = shop;
    }

    @Override
    public ShopProfile current() {
        ShopProfile known = cache.getIfPresent(shop);
        if (known != null) {
            return known;
        }
        // What a transaction sees it may have written itself, and may still take back.
        return TransactionSynchronizationManager.isActualTransactionActive() ? read(shop) : cache.get(shop);
    }

    @Override
    public void put(ShopProfile profile) {
        jdbc.sql("""
                        insert into catalog.profile
                        (shop_id, name, tagline, email, currency, home_country, transfer_holder, transfer_iban, transfer_bank)
                        values (:shop, :name, :tagline, :email, :currency, :home, :holder, :iban, :bank)
                        on conflict (shop_id) do update
                        set name = excluded.name,
                            tagline = excluded.tagline,
                            email = excluded.email,
                            currency = excluded.currency,
                            home_country = excluded.home_country,
                            transfer_holder = excluded.transfer_holder,
                            transfer_iban = excluded.transfer_iban,
                            transfer_bank = excluded.transfer_bank
                        """)
                .param("shop", shop.value())
                .param("name", profile.name())
                .param("tagline", profile.tagline())
                .param("email", profile.email())
                .param("currency", profile.currency().getCurrencyCode())
                .param("home", profile.homeCountry())
                .param("holder", profile.transfer().map(BankAccount::holder).orElse(null))
                .param("iban", profile.transfer().map(BankAccount::iban).orElse(null))
                .param("bank", profile.transfer().map(BankAccount::bank).orElse(null))
                .update();
        transactions.afterCommit(cache::invalidateAll);
    }

    @Override
    public boolean known() {
        return stored(shop).isPresent();
    }

    private ShopProfile read(ShopId of) {
        return stored(of).orElseThrow(() -> new IllegalStateException("the shop has no profile yet"));
    }

    private Optional<ShopProfile> stored(ShopId of) {
        return jdbc.sql("""
                        select name, tagline, email, currency, home_country, transfer_holder, transfer_iban, transfer_bank
                        from catalog.profile
                        where shop_id = :shop
                        """)
                .param("shop", of.value())
                .query((row, number) -> profile(row))
                .optional();
    }

    private static ShopProfile profile(ResultSet row) throws SQLException {
        Optional<String> holder = Optional.ofNullable(row.getString("transfer_holder"));
        String iban = row.getString("transfer_iban");
        String bank = row.getString("transfer_bank");
        return new ShopProfile(
                row.getString("name"),
                row.getString("tagline"),
                row.getString("email"),
                Currency.getInstance(row.getString("currency")),
                row.getString("home_country"),
                holder.map(name -> new BankAccount(name, iban, bank)));
    }
}
